// Who denies, doubts or withholds judgment
// Topic: Claims
//
// Which claims does somebody deny, suspect without claiming, or decline to judge?
//
// Columns
//   speaker (text): who answers
//   stance (text): denies, suspects or withholds
//   claim_subject (text): of whom something is claimed
//   claim_relation (text): what is claimed
//   claim_object (text): towards whom
//   claim (text): id of the statement that holds the claim
//   claim_status (text): how sure the claim is
//   claim_said_by (text or null): whose claim it is
//   claim_quote (text): the words of the claim
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That silence is consent: most claims go unanswered in a text.

MATCH (s:Statement)-[about:ABOUT]->(claim:Statement)
WHERE about.stance IN ['denies', 'suspects', 'withholds']
MATCH (a:Entity {id: s.subject})
MATCH (x:Entity {id: claim.subject})
MATCH (y:Entity {id: claim.object})
RETURN a.name AS speaker, about.stance AS stance,
       x.name AS claim_subject, claim.relation AS claim_relation, y.name AS claim_object,
       claim.id AS claim, claim.status AS claim_status, claim.said_by AS claim_said_by, claim.quote AS claim_quote,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id, claim.id
