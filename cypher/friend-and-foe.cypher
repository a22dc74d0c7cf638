// Friend and foe at once
// Topic: Diplomacy
//
// Which two are tied both by enmity and by support or diplomacy?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   one (text): the one
//   other (text): the other
//   relation (text): the relation
//   family (text): its family
//   subject (text): which of the two the arrow leaves
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That both hold at the same time: compare dates and statuses.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id < b.id AND r.status IN $statuses AND r.family IN ['hostile', 'support', 'diplomacy']
WITH a, b, r
ORDER BY r.source, r.position, r.id
WITH a, b, collect(r) AS ties
WHERE size([r IN ties WHERE r.family = 'hostile']) > 0 AND size([r IN ties WHERE r.family <> 'hostile']) > 0
UNWIND ties AS r
RETURN a.name AS one, b.name AS other, type(r) AS relation, r.family AS family, startNode(r).name AS subject,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY one, other, r.source, r.position, r.id
