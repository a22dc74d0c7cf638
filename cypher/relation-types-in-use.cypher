// Relation types in use
// Topic: Sources
//
// Which relations do the statements use, how often, and how surely?
//
// Columns
//   relation (text): the relation
//   family (text): its family
//   statements (integer): how many statements
//   reported (integer): how many of them are reported
//   assessed (integer): how many of them are assessed
//   alleged (integer): how many of them are alleged
//   suspected (integer): how many of them are suspected
//   forecast (integer): how many of them are forecast
//   conditional (integer): how many of them are conditional
//   recommended (integer): how many of them are recommended
//   negated (integer): how many of them, of whichever status, say that it is not so
//   example (text): id of the first, in the order of the text
// Does not say
//   That what is stated often is more certain, or more important.
// On large graphs
//   Counts all statements.

MATCH (s:Statement)
WITH s.relation AS relation, s.family AS family, count(*) AS statements,
     sum(CASE WHEN s.status = 'reported' THEN 1 ELSE 0 END) AS reported,
     sum(CASE WHEN s.status = 'assessed' THEN 1 ELSE 0 END) AS assessed,
     sum(CASE WHEN s.status = 'alleged' THEN 1 ELSE 0 END) AS alleged,
     sum(CASE WHEN s.status = 'suspected' THEN 1 ELSE 0 END) AS suspected,
     sum(CASE WHEN s.status = 'forecast' THEN 1 ELSE 0 END) AS forecast,
     sum(CASE WHEN s.status = 'conditional' THEN 1 ELSE 0 END) AS conditional,
     sum(CASE WHEN s.status = 'recommended' THEN 1 ELSE 0 END) AS recommended,
     sum(CASE WHEN s.negated THEN 1 ELSE 0 END) AS negated
CALL {
  WITH relation
  MATCH (s:Statement {relation: relation})
  WITH s
  ORDER BY s.source, s.position, s.id
  LIMIT 1
  RETURN s.id AS example
}
RETURN relation, family, statements, reported, assessed, alleged, suspected,
       forecast, conditional, recommended, negated, example
ORDER BY statements DESC, relation
