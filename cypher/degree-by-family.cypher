// Ties by family and direction
// Topic: Structure
//
// How many ties of each family leave and reach each actor?
//
// Parameters
//   actor (actor, default null): only what has this actor at one end; null for all
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   actor (text): who
//   family (text): family of relations
//   outgoing (integer): ties that leave the actor
//   incoming (integer): ties that point at the actor
//   undirected (integer): ties that have no direction, such as being at odds
//   statements (list): ids of the ties
// Does not say
//   Who began, or how much each tie weighs.
// In Neo4j Browser, first
//   :params {actor: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor)
WHERE $actor IS NULL OR a.id = $actor
WITH a
ORDER BY a.name
CALL {
  WITH a
  CALL {
    WITH a
    MATCH (a)-[r]->(:Entity)
    RETURN r, 1 AS outgoing, 0 AS incoming
    UNION ALL
    WITH a
    MATCH (a)<-[r]-(:Entity)
    RETURN r, 0 AS outgoing, 1 AS incoming
  }
  WITH r, outgoing, incoming,
       CASE WHEN type(r) IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
            THEN 1 ELSE 0 END AS undirected
  WHERE r.status IN $statuses
  WITH r, outgoing, incoming, undirected
  ORDER BY r.source, r.position, r.id
  WITH r.family AS family, sum(outgoing * (1 - undirected)) AS outgoing, sum(incoming * (1 - undirected)) AS incoming,
       sum(undirected) AS undirected, collect(DISTINCT r.id) AS statements
  RETURN family, outgoing, incoming, undirected, statements
}
RETURN a.name AS actor, family, outgoing, incoming, undirected, statements
ORDER BY actor, a.id, family
