// What is hedged, and in which words
// Topic: Sources
//
// Which statements carry hedging words?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected", "forecast", "conditional",
//     "recommended"]): which statuses to list; every row is marked with its own
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   likelihood (text or null): the words of likelihood
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   How likely it is, unless the words say so.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected", "forecast", "conditional", "recommended"]}

MATCH (s:Statement)
WHERE s.hedge IS NOT NULL AND s.status IN $statuses
WITH s
ORDER BY s.source, s.position, s.id
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated, s.likelihood AS likelihood,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id
