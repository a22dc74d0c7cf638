// What rests on one speaker’s word alone
// Topic: Claims
//
// Which ties does one speaker claim, and nobody else, the source included, say?
//
// Parameters
//   speaker (actor, default null): whose word; null for every speaker
// Columns
//   speaker (text): the one who says it
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That it is untrue: only that nothing in these sources bears it out.
// In Neo4j Browser, first
//   :params {speaker: null}

MATCH (s:Statement)
WHERE s.status IN ['reported', 'assessed', 'alleged', 'suspected'] AND s.negated = false
WITH s, CASE WHEN s.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
          AND s.object < s.subject THEN s.object ELSE s.subject END AS one,
     CASE WHEN s.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
          AND s.object < s.subject THEN s.subject ELSE s.object END AS other
WITH one, s.relation AS relation, other, collect(s) AS said, count(s.said_by) AS attributed,
     collect(DISTINCT s.said_by) AS speakers
WHERE attributed = size(said) AND size(speakers) = 1
UNWIND said AS s
WITH s
WHERE $speaker IS NULL OR s.said_by = $speaker
MATCH (speaker:Entity {id: s.said_by})
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN speaker.name AS speaker, a.name AS subject, s.relation AS relation, b.name AS object,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY speaker, s.source, s.position, s.id
