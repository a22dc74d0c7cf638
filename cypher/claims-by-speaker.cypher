// Who says what
// Topic: Claims
//
// What does {speaker} say that the source only passes on?
//
// Parameters
//   speaker (actor, default null): whose words; null for every speaker
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected", "forecast", "conditional",
//     "recommended"]): which statuses to list; every row is marked with its own
// Columns
//   speaker (text): whose word it is
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   What the source says in its own voice, and whether a speaker is right.
// In Neo4j Browser, first
//   :params {speaker: null, statuses: ["reported", "assessed", "alleged", "suspected", "forecast", "conditional", "recommended"]}

MATCH (s:Statement)
WHERE s.said_by IS NOT NULL AND ($speaker IS NULL OR s.said_by = $speaker) AND s.status IN $statuses
MATCH (speaker:Entity {id: s.said_by})
WITH s, speaker
ORDER BY speaker.name, s.source, s.position, s.id
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN speaker.name AS speaker, a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY speaker, s.source, s.position, s.id
