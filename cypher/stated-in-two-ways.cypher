// What is stated in two ways
// Topic: Claims
//
// Which ties are given two statuses, or said to be and not to be, in different places?
//
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   ways (integer): in how many ways it is stated
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   Which of the ways is the later or the better one, or that all rows speak of the same occasion: two
//   agreements are two. A tie without direction counts as one whichever end comes first.
// On large graphs
//   Goes through all statements, since any two may be of the same tie.

MATCH (s:Statement)
WITH s, CASE WHEN s.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
          AND s.object < s.subject THEN s.object ELSE s.subject END AS one,
     CASE WHEN s.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
          AND s.object < s.subject THEN s.subject ELSE s.object END AS other
WITH one, s.relation AS relation, other, count(*) AS times
WHERE times > 1
CALL {
  WITH one, relation, other
  MATCH (s:Statement {subject: one})
  WHERE s.relation = relation AND s.object = other
  RETURN s
  UNION
  WITH one, relation, other
  MATCH (s:Statement {subject: other})
  WHERE s.relation = relation AND s.object = one
    AND relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
  RETURN s
}
WITH one, relation, other, collect(s) AS said,
     count(DISTINCT s.status + CASE WHEN s.negated THEN ' not' ELSE '' END) AS ways
WHERE ways > 1
UNWIND said AS s
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated, ways,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY relation, one, other, s.source, s.position, s.id
