// How two actors are tied
// Topic: Routes
//
// How is {from} tied to {to} in at most {steps} steps through {families} ties?
//
// Parameters
//   from (entity, such as "balochistan-liberation-army"): where the route begins
//   to (entity, such as "united-states"): where it ends
//   steps (integer, default 3): how many ties a route may have, up to 4
//   families (families, default ["hostile", "speech", "support", "diplomacy", "structure"]): through which
//     kinds of ties
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure every step must be
// Columns
//   route (list): whom it goes through
//   ties (list): each step as its arrow reads
//   steps (integer): how many
//   statuses (list): how sure each step is
//   weakest (text): the least sure of them: the whole is no surer
//   statements (list): ids of the statements, step by step
//   said_by (list): who says each; null where the source does in its own voice
//   hedges (list): the hedging words of each
//   quotes (list): the words each comes from
//   sources (list): id of the source of each
//   locators (list): where in the source each stands
// Does not say
//   That those along a route work together, or that anything passed along it. A route is no surer than its
//   weakest step.
// In Neo4j Browser, first
//   :params {from: "balochistan-liberation-army", to: "united-states", steps: 3, families: ["hostile", "speech", "support", "diplomacy", "structure"], statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH p = (a:Entity {id: $from})-[rs*1..4]-(b:Entity {id: $to})
WHERE a.id <> b.id AND length(p) <= $steps AND all(r IN rs WHERE r.status IN $statuses AND r.family IN $families)
WITH rs, [n IN nodes(p) | n.name] AS route, [n IN nodes(p) | n.id] AS ids
WHERE size([id IN ids WHERE size([other IN ids WHERE other = id]) > 1]) = 0
WITH rs, route,
     [r IN rs | CASE r.status WHEN 'reported' THEN 1 WHEN 'assessed' THEN 2 WHEN 'alleged' THEN 3 ELSE 4 END] AS ranks
WITH rs, route,
     reduce(worst = 1, rank IN ranks | CASE WHEN rank > worst THEN rank ELSE worst END) AS rank
WITH rs, route, rank,
     CASE rank WHEN 1 THEN 'reported' WHEN 2 THEN 'assessed' WHEN 3 THEN 'alleged' ELSE 'suspected' END AS weakest,
     [r IN rs | startNode(r).name + ' ' + type(r) + ' ' + endNode(r).name] AS ties
RETURN route, ties, size(rs) AS steps, [r IN rs | r.status] AS statuses, weakest, [r IN rs | r.id] AS statements,
       [r IN rs | r.said_by] AS said_by, [r IN rs | r.hedge] AS hedges, [r IN rs | r.quote] AS quotes,
       [r IN rs | r.source] AS sources, [r IN rs | r.locator] AS locators
ORDER BY rank, steps, statements
