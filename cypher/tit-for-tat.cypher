// Tit for tat
// Topic: Violence
//
// Which acts answered which, and how far does each chain go back?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure every step of a
//     chain must be
// Columns
//   chain (list): the events, from the first act to the last answer
//   steps (integer): how many answers
//   statuses (list): how sure each step is
//   weakest (text): the least sure of them: the whole is no surer
//   statements (list): ids of the statements, step by step
//   said_by (list): who says each; null where the source does in its own voice
//   hedges (list): the hedging words of each
//   quotes (list): the words each comes from
//   sources (list): id of the source of each
//   locators (list): where in the source each stands
// Does not say
//   That the last answer ended it, or that one event caused another where the source says only that it came
//   later.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH p = (last:Event)-[rs:IN_RETALIATION_FOR*1..4]->(first:Event)
WHERE all(r IN rs WHERE r.status IN $statuses)
WITH reverse([e IN nodes(p) | e.name]) AS chain, reverse(rs) AS ties
WITH chain, ties,
     [r IN ties | CASE r.status WHEN 'reported' THEN 1 WHEN 'assessed' THEN 2 WHEN 'alleged' THEN 3 ELSE 4 END] AS ranks
WITH chain, ties,
     reduce(worst = 1, rank IN ranks | CASE WHEN rank > worst THEN rank ELSE worst END) AS rank
WITH chain, ties, CASE rank WHEN 1 THEN 'reported' WHEN 2 THEN 'assessed' WHEN 3 THEN 'alleged' ELSE 'suspected' END AS weakest,
     ties[0].source AS source, ties[0].position AS position
RETURN chain, size(ties) AS steps, [r IN ties | r.status] AS statuses, weakest, [r IN ties | r.id] AS statements,
       [r IN ties | r.said_by] AS said_by, [r IN ties | r.hedge] AS hedges, [r IN ties | r.quote] AS quotes,
       [r IN ties | r.source] AS sources, [r IN ties | r.locator] AS locators
ORDER BY steps DESC, source, position, statements
