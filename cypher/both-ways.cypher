// The same tie both ways
// Topic: Structure
//
// Which two do the same to each other, or accuse each other?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   one (text): the one
//   other (text): the other
//   relation (text): what each does to the other
//   subject (text): which of the two the arrow leaves
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That the two are alike in measure, or who began.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.status IN $statuses
  AND NOT type(r) IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
  AND EXISTS { MATCH (b)-[back]->(a) WHERE type(back) = type(r) AND back.status IN $statuses }
  AND a.id <> b.id
WITH a, r, b, CASE WHEN a.name < b.name THEN a.name ELSE b.name END AS one,
     CASE WHEN a.name < b.name THEN b.name ELSE a.name END AS other
RETURN one, other, type(r) AS relation, a.name AS subject,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY one, other, relation, r.source, r.position, r.id
