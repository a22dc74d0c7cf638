// Who strikes or opposes the same target
// Topic: Violence
//
// Which actors are hostile to the same one?
//
// Parameters
//   target (actor, default null): only this target; null for all
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   target (text): the one they are hostile to
//   actors (integer): how many are
//   subject (text): who is hostile to it: whom the arrow leaves, or either end where the relation has no direction
//   relation (text): the relation, as it reads aloud
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That they act together, or that they are apart: one may be part of another.
// In Neo4j Browser, first
//   :params {target: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor)-[r]-(t:Actor)
WHERE r.family = 'hostile' AND r.status IN $statuses AND a.id <> t.id AND ($target IS NULL OR t.id = $target)
  AND (endNode(r).id = t.id
    OR type(r) IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH'])
WITH t, count(DISTINCT a.id) AS actors, collect(r) AS ties
WHERE actors > 1
UNWIND ties AS r
RETURN t.name AS target, actors,
       CASE WHEN startNode(r).id = t.id THEN endNode(r).name ELSE startNode(r).name END AS subject, type(r) AS relation,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY actors DESC, target, r.source, r.position, r.id
