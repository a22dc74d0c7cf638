// What happened on a territory
// Topic: Places
//
// Who is, acts or was struck in {territory}, or in a part of it?
//
// Parameters
//   territory (place, such as "pakistan"): a state, region or sea
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   location (text): the territory or the part of it
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   date_text (text or null): when, in the words of the source
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That the holder of the territory agrees. What lies in a region that two states share may have been on the
//   other side of the border. A strike on a state is listed under it, though the text may mean its forces elsewhere.
// In Neo4j Browser, first
//   :params {territory: "pakistan", statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (part:Entity)-[:LOCATED_IN*0..2]->(whole:Entity {id: $territory})
WHERE part.id = $territory OR part:Place
WITH collect(DISTINCT part.id) AS parts
MATCH (s:Statement)
WHERE (s.place IN parts OR s.object IN parts AND s.relation IN ['ATTACKS', 'LOCATED_IN', 'OCCURS_IN', 'STRIKES', 'VISITS'])
  AND s.status IN $statuses AND s.negated = false
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
MATCH (place:Entity {id: CASE WHEN s.place IN parts THEN s.place ELSE s.object END})
RETURN place.name AS location, a.name AS subject, s.relation AS relation, b.name AS object, s.date_text AS date_text,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id
