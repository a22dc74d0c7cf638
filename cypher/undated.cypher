// What has no date
// Topic: Time
//
// What do the sources say without a date, in the order in which they say it?
//
// Parameters
//   actor (actor, default null): only what has this actor at one end; null for all
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   date_text (text or null): words of time that give no date, such as “previously”
//   event (text or null): the event it belongs to
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
//   When it happened. The order is that of the text, which is not that of the world.
// In Neo4j Browser, first
//   :params {actor: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.date IS NULL AND r.status IN $statuses AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
WITH a, r, b
ORDER BY r.source, r.position, r.id
CALL {
  WITH r
  MATCH (e:Entity {id: r.event})
  RETURN head(collect(e.name)) AS event
}
RETURN r.date_text AS date_text, event, a.name AS subject, type(r) AS relation, b.name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY r.source, r.position, r.id
