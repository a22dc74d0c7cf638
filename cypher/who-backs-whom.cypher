// Who backs whom
// Topic: Support
//
// Who is said to back, shelter, direct or stand by whom, what of it is stated flatly, and what is only alleged?
//
// Parameters
//   actor (actor, default null): only what has this actor at one end; null for all
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
//   That whoever is not listed gets no support, or that allegiance means orders. A proxy acts for its patron:
//   the arrow leaves the proxy.
// In Neo4j Browser, first
//   :params {actor: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor)-[r:BACKS|SHELTERS|DIRECTS|PROXY_OF|ALLEGIANT_TO|ALLIED_WITH]->(b:Actor)
WHERE r.status IN $statuses AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
RETURN a.name AS subject, type(r) AS relation, b.name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY CASE r.status WHEN 'reported' THEN 1 WHEN 'assessed' THEN 2 WHEN 'alleged' THEN 3 ELSE 4 END,
         r.source, r.position, r.id
