// Strikes that crossed a border
// Topic: Violence
//
// Which strikes and attacks fell in a state that is not the attacker’s own?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   attacker (text): who struck
//   home (text): the state that the attacker is, or is part of
//   struck (text): the state in which it fell
//   relation (text): the relation, as it reads aloud
//   object (text): whom or what the arrow points at
//   place_statement (text or null): id of the statement that places it there; null where the state itself is
//     the object
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That the state in which a strike fell was its target. Attackers whose home no statement gives are left out,
//   and so is what fell in territories that are not states.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected"]}

CALL {
  MATCH (a:Actor)-[r:ATTACKS|STRIKES]->(b:State)
  WHERE r.status IN $statuses
  RETURN a, r, b, b AS struck, null AS place_statement
  UNION
  MATCH (a:Actor)-[r:ATTACKS|STRIKES]->(b:Entity)-[l:LOCATED_IN]->(struck:State)
  WHERE r.status IN $statuses AND l.status IN $statuses AND NOT b:State
  RETURN a, r, b, struck, l.id AS place_statement
  UNION
  MATCH (a:Actor)-[r:CARRIES_OUT]->(b:Event)-[l:OCCURS_IN]->(struck:State)
  WHERE r.status IN $statuses AND l.status IN $statuses
  RETURN a, r, b, struck, l.id AS place_statement
}
WITH a, r, b, struck, place_statement
OPTIONAL MATCH (a)-[member:PART_OF]->(whole:State)
WHERE member.status IN $statuses
WITH a, r, b, struck, place_statement, CASE WHEN a:State THEN a.name ELSE whole.name END AS home
WHERE home IS NOT NULL AND home <> struck.name
RETURN a.name AS attacker, home, struck.name AS struck, type(r) AS relation, b.name AS object, place_statement,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY r.source, r.position, r.id, struck, place_statement
