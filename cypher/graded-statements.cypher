// Statements with their source and grading
// Topic: Sources
//
// How is each statement graded, and where does it come from?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected", "forecast", "conditional",
//     "recommended"]): which statuses to list; every row is marked with its own
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   grade (text): Admiralty: reliability of the source, A to F, and credibility of the statement, 1 to 6
//   title (text or null): title of the source
//   author (text or null): who wrote it
//   published (text or null): when; null where the source does not say
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   More than the grade does: F and 6 mean that it cannot be judged, not that it is bad.
// On large graphs
//   Puts all statements in order before it gives the first: narrow the statuses.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected", "forecast", "conditional", "recommended"]}

MATCH (s:Statement)
WHERE s.status IN $statuses
WITH s
ORDER BY s.source, s.position, s.id
MATCH (d:Source {id: s.source})
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated,
       d.reliability + toString(s.credibility) AS grade, d.title AS title, d.author AS author, d.published AS published,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id
