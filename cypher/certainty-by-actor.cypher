// How sure is what is said of each actor
// Topic: Structure
//
// How many statements about each actor are of which status?
//
// Parameters
//   actor (actor, default null): only what has this actor at one end; null for all
// Columns
//   actor (text): who
//   kind (text): what they are
//   statements (integer): how many statements have the actor at one end
//   reported (integer): how many of them are reported
//   assessed (integer): how many of them are assessed
//   alleged (integer): how many of them are alleged
//   suspected (integer): how many of them are suspected
//   forecast (integer): how many of them are forecast
//   conditional (integer): how many of them are conditional
//   recommended (integer): how many of them are recommended
//   negated (integer): how many of them, of whichever status, say that it is not so
//   ids (list): their ids, in the order of the text
// Does not say
//   That an actor of whom little is said does little.
// On large graphs
//   Goes through all statements, since the actors of whom most is said come first: name one actor.
// In Neo4j Browser, first
//   :params {actor: null}

MATCH (a:Actor)
WHERE $actor IS NULL OR a.id = $actor
CALL {
  WITH a
  MATCH (s:Statement {subject: a.id})
  RETURN s
  UNION
  WITH a
  MATCH (s:Statement {object: a.id})
  RETURN s
}
WITH a, s
ORDER BY s.source, s.position, s.id
WITH a, collect(s.id) AS ids, collect(s.status) AS marks,
     sum(CASE WHEN s.negated THEN 1 ELSE 0 END) AS negated
RETURN a.name AS actor, a.kind AS kind, size(ids) AS statements,
       size([x IN marks WHERE x = 'reported']) AS reported, size([x IN marks WHERE x = 'assessed']) AS assessed,
       size([x IN marks WHERE x = 'alleged']) AS alleged, size([x IN marks WHERE x = 'suspected']) AS suspected,
       size([x IN marks WHERE x = 'forecast']) AS forecast, size([x IN marks WHERE x = 'conditional']) AS conditional,
       size([x IN marks WHERE x = 'recommended']) AS recommended, negated, ids
ORDER BY statements DESC, actor, a.id
