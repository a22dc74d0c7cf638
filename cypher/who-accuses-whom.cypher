// Who accuses whom of what
// Topic: Claims
//
// Who accuses whom, of what exactly, and does anybody deny it or withhold judgment?
//
// Parameters
//   actor (actor, default null): only what has this actor at one end; null for all
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   accuser (text): who accuses
//   accused (text): who is accused
//   claim_subject (text or null): of whom something is claimed; null where the source does not say what
//   claim_relation (text or null): what is claimed
//   claim_object (text or null): towards whom
//   claim (text or null): id of the statement that holds the claim
//   claim_status (text or null): how sure the claim is, which is not how sure the accusation is
//   stance (text or null): how the accuser stands to the claim
//   answers (list): ids of statements that deny the claim or withhold judgment on it
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That a claim is true because it is made, or false because it is denied.
// In Neo4j Browser, first
//   :params {actor: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (act:Statement {relation: 'ACCUSES'})
WHERE act.status IN $statuses AND act.negated = false
  AND ($actor IS NULL OR act.subject = $actor OR act.object = $actor)
MATCH (a:Entity {id: act.subject})
MATCH (b:Entity {id: act.object})
OPTIONAL MATCH (act)-[about:ABOUT]->(claim:Statement)
CALL {
  WITH claim
  MATCH (x:Entity {id: claim.subject})
  RETURN head(collect(x.name)) AS claim_subject
}
CALL {
  WITH claim
  MATCH (y:Entity {id: claim.object})
  RETURN head(collect(y.name)) AS claim_object
}
CALL {
  WITH claim
  MATCH (claim)<-[reply:ABOUT]-(answer:Statement)
  WHERE reply.stance IN ['denies', 'withholds']
  WITH answer.id AS id
  ORDER BY id
  RETURN collect(id) AS answers
}
RETURN a.name AS accuser, b.name AS accused,
       claim_subject, claim.relation AS claim_relation, claim_object,
       claim.id AS claim, claim.status AS claim_status, about.stance AS stance, answers,
       act.id AS statement, act.status AS status, act.said_by AS said_by, act.hedge AS hedge,
       act.quote AS quote, act.source AS source, act.locator AS locator
ORDER BY act.source, act.position, act.id, claim.id
