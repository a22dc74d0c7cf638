// Not tied to each other
// Topic: Routes
//
// With whom has {actor} no tie, although both are tied to a third?
//
// Parameters
//   actor (actor, such as "united-states"): the one
//   families (families, default ["hostile", "speech", "support", "diplomacy", "structure"]): through which
//     kinds of ties
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   other (text): whom no tie joins to the actor
//   third (text): who is tied to both
//   statements (list): ids of the ties of the third to both
//   statuses (list): how sure each is
//   said_by (list): who says each; null where the source does in its own voice
//   hedges (list): the hedging words of each
//   quotes (list): the words each comes from
//   sources (list): id of the source of each
// Does not say
//   That there is no tie in the world: only that these sources give none of the chosen families and statuses.
// In Neo4j Browser, first
//   :params {actor: "united-states", families: ["hostile", "speech", "support", "diplomacy", "structure"], statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor {id: $actor})-[x]-(c:Actor)-[y]-(b:Actor)
WHERE b.id <> a.id AND c.id <> a.id AND c.id <> b.id
  AND x.status IN $statuses AND y.status IN $statuses AND x.family IN $families AND y.family IN $families
  AND NOT EXISTS { MATCH (a)-[t]-(b) WHERE t.status IN $statuses AND t.family IN $families }
WITH DISTINCT a, b, c
MATCH (c)-[r]-(other:Actor)
WHERE other.id IN [a.id, b.id] AND r.status IN $statuses AND r.family IN $families
WITH b, c, r
ORDER BY r.source, r.position, r.id
WITH b, c, collect(r) AS ties
RETURN b.name AS other, c.name AS third, [r IN ties | r.id] AS statements, [r IN ties | r.status] AS statuses,
       [r IN ties | r.said_by] AS said_by, [r IN ties | r.hedge] AS hedges, [r IN ties | r.quote] AS quotes,
       [r IN ties | r.source] AS sources
ORDER BY other, b.id, third, c.id
