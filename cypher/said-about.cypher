// Everything said about one of them
// Topic: Claims
//
// What is said about {about}, and of what is claimed about it, in the order of the text?
//
// Parameters
//   about (entity, such as "iran"): the actor, place or event
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected", "forecast", "conditional",
//     "recommended"]): which statuses to list; every row is marked with its own
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   date_text (text or null): when, in the words of the source
//   event (text or null): id of the event it belongs to
//   claims (list): ids of the claims that it is about: what it accuses of, warns of, doubts or leaves unjudged
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That a forecast happened or a recommendation was followed: see the status. What is said of its parts, its
//   members and the events it took part in is told under those.
// In Neo4j Browser, first
//   :params {about: "iran", statuses: ["reported", "assessed", "alleged", "suspected", "forecast", "conditional", "recommended"]}

CALL {
  MATCH (s:Statement {subject: $about})
  RETURN s
  UNION
  MATCH (s:Statement {object: $about})
  RETURN s
  UNION
  MATCH (s:Statement)-[:ABOUT]->(:Statement {subject: $about})
  RETURN s
  UNION
  MATCH (s:Statement)-[:ABOUT]->(:Statement {object: $about})
  RETURN s
}
WITH s
WHERE s.status IN $statuses
CALL {
  WITH s
  MATCH (s)-[:ABOUT]->(claim:Statement)
  WITH claim.id AS id
  ORDER BY id
  RETURN collect(id) AS claims
}
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated,
       s.date_text AS date_text, s.event AS event, claims,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id
