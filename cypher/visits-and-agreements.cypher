// Visits, agreements, mediation
// Topic: Diplomacy
//
// Who invited, visited, agreed with, calmed things with or encouraged whom?
//
// Parameters
//   actor (actor, default null): only what has this actor at one end; null for all
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   date_text (text or null): when, in the words of the source
//   event (text or null): the event it belongs to
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That an agreement was kept, or an invitation followed by a visit, unless a row says so. What is only expected,
//   mediation too, is under forecasts.
// In Neo4j Browser, first
//   :params {actor: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor)-[r:INVITES|VISITS|AGREES_WITH|DE_ESCALATES_WITH|MAINTAINS_RELATIONS_WITH|ENCOURAGES]->(b:Actor)
WHERE r.status IN $statuses AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
CALL {
  WITH r
  MATCH (e:Entity {id: r.event})
  RETURN head(collect(e.name)) AS event
}
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.date_text AS date_text, event,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY r.source, r.position, r.id
