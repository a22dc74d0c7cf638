// Who is central
// Topic: Structure
//
// Which actors have the most ties, stand between the others, and are pointed at by those who count?
//
// Parameters
//   families (families, default ["hostile", "speech", "support", "diplomacy", "structure"]): through which
//     kinds of ties
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   actor (text): who
//   kind (text): what they are
//   ties (integer): ties at either end
//   outgoing (integer): ties that leave the actor
//   incoming (integer): ties that point at the actor
//   undirected (integer): ties that have no direction, such as being at odds
//   betweenness (number or null): share of the shortest routes between others that run through the actor, 0 to 1;
//     null in a graph too large for it
//   pagerank (number): how much the direction of the ties leads to the actor; a tie without direction leads
//     both ways
//   statements (list): ids of the ties counted
// Computed
//   centrality: the query gives the ties; degree, betweenness and PageRank are worked out from them by
//   graphology, the same on every store.
// Does not say
//   That a central actor is powerful: a text that writes most of one actor makes that actor central.
// On large graphs
//   Every tie counts, so the time grows with the ties chosen: narrow families or statuses. Betweenness, which
//   compares all actors with all, is left out where it would take longer than anybody waits.
// In Neo4j Browser, first
//   :params {families: ["hostile", "speech", "support", "diplomacy", "structure"], statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.status IN $statuses AND r.family IN $families
RETURN a.id AS from, a.name AS from_name, a.kind AS from_kind,
       b.id AS to, b.name AS to_name, b.kind AS to_kind, type(r) AS relation, r.id AS statement
ORDER BY r.source, r.position, r.id
