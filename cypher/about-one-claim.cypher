// All that bears on one claim
// Topic: Claims
//
// Which statements assert, deny, doubt, predict or condition {statement}?
//
// Parameters
//   statement (statement, such as "kataib-hezbollah-carries-out-jordan-attack"): id of the claim
// Columns
//   bearing (text): asserts, denies, suspects, withholds or predicts; depends on it; or it depends on
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
//   That a claim nobody answers stands.
// In Neo4j Browser, first
//   :params {statement: "kataib-hezbollah-carries-out-jordan-attack"}

CALL {
  MATCH (s:Statement)-[about:ABOUT]->(:Statement {id: $statement})
  RETURN s, about.stance AS bearing
  UNION
  MATCH (s:Statement)-[:CONDITION]->(:Statement {id: $statement})
  RETURN s, 'depends on it' AS bearing
  UNION
  MATCH (:Statement {id: $statement})-[:CONDITION]->(s:Statement)
  RETURN s, 'it depends on' AS bearing
}
WITH s, bearing
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN bearing, a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id, bearing
