// Proxies, allegiance, autonomy
// Topic: Support
//
// Who is called whose proxy, who owes allegiance, who takes orders, and who is said to decide alone?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   patron (text): the one behind
//   client (text): the one in front
//   relation (text): the relation, as the arrow reads
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That a proxy is under orders: that is DIRECTS, and is listed only where a source says it.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected"]}

CALL {
  MATCH (client:Actor)-[r:PROXY_OF|ALLEGIANT_TO|AUTONOMOUS_FROM]->(patron:Actor)
  RETURN patron, client, r
  UNION ALL
  MATCH (patron:Actor)-[r:DIRECTS]->(client:Actor)
  RETURN patron, client, r
}
WITH patron, client, r
WHERE r.status IN $statuses
RETURN patron.name AS patron, client.name AS client, type(r) AS relation,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY patron, r.source, r.position, r.id
