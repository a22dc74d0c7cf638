// The evidence of one statement
// Topic: Sources
//
// From which words, at which place of which source, comes {statement}?
//
// Parameters
//   statement (statement, such as "kataib-hezbollah-carries-out-jordan-attack"): id of the statement
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   note (text or null): what the records add
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words, one passage a row
//   start (integer): where the passage begins, in Unicode code points
//   end (integer): where it ends, excluded
//   locator (text): where in the source
//   source (text): id of the source
//   title (text or null): its title
//   author (text or null): who wrote it
//   reliability (text): Admiralty grade of the source
//   credibility (integer): Admiralty grade of the statement
// Does not say
//   That the source is right.
// In Neo4j Browser, first
//   :params {statement: "kataib-hezbollah-carries-out-jordan-attack"}

MATCH (s:Statement {id: $statement})-[q:QUOTED_FROM]->(d:Source)
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated, s.note AS note,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       q.exact AS quote, q.start AS start, q.end AS end, q.locator AS locator,
       d.id AS source, d.title AS title, d.author AS author, d.reliability AS reliability, s.credibility AS credibility
ORDER BY source, start, q.end
