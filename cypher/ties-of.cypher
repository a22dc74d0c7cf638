// Ties of one actor
// Topic: Structure
//
// What ties has {actor}, by family and direction?
//
// Parameters
//   actor (entity, such as "iran"): whose ties
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   family (text): family of relations
//   direction (text): out where the arrow leaves the actor, in where it points at it, both where the relation has
//     no direction
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   Forecasts, conditions, recommendations and denials: those are under said-about.
// In Neo4j Browser, first
//   :params {actor: "iran", statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (x:Entity {id: $actor})-[r]-(other:Entity)
WHERE r.status IN $statuses
RETURN r.family AS family,
       CASE WHEN type(r) IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
            THEN 'both' WHEN startNode(r).id = $actor THEN 'out' ELSE 'in' END AS direction,
       startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY family, direction, relation, r.source, r.position, r.id
