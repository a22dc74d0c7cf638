// What is said to be needed
// Topic: Outlook
//
// What does somebody say should be done?
//
// Columns
//   speaker (text or null): who says so; null for the source in its own voice
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
//   That it was done.

MATCH (s:Statement {status: 'recommended'})
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
CALL {
  WITH s
  MATCH (x:Entity {id: s.said_by})
  RETURN head(collect(x.name)) AS speaker
}
RETURN speaker, a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id
