// What led to what
// Topic: Time
//
// What is said to bring about, fuel or press for what, and what is only linked with what?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
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
//   That it is so: causes are nearly always somebody’s judgment, as the status shows. A link (LINKED_TO) is no cause.
//   What is only expected is under forecasts.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Entity)-[r:LEADS_TO|FUELS|PRESSURES|LINKED_TO]->(b:Entity)
WHERE r.status IN $statuses
RETURN a.name AS subject, type(r) AS relation, b.name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY relation, r.source, r.position, r.id
