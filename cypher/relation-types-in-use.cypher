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

MATCH (s:Statement)
WITH s
ORDER BY s.source, s.position, s.id
WITH s.relation AS relation, s.family AS family, collect(s.id) AS ids, collect(s.status) AS marks,
     sum(CASE WHEN s.negated THEN 1 ELSE 0 END) AS negated
RETURN relation, family, size(ids) AS statements,
       size([x IN marks WHERE x = 'reported']) AS reported, size([x IN marks WHERE x = 'assessed']) AS assessed,
       size([x IN marks WHERE x = 'alleged']) AS alleged, size([x IN marks WHERE x = 'suspected']) AS suspected,
       size([x IN marks WHERE x = 'forecast']) AS forecast, size([x IN marks WHERE x = 'conditional']) AS conditional,
       size([x IN marks WHERE x = 'recommended']) AS recommended, negated, ids[0] AS example
ORDER BY statements DESC, relation
