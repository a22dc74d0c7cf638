// Timeline
// Topic: Time
//
// What happened when, as precisely as the sources say, from {since} until {until}?
//
// Parameters
//   since (date, default null): leave out what was over before this day; null for no limit
//   until (date, default null): leave out what began after this day; null for no limit
//   actor (actor, default null): only what has this actor at one end; null for all
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   date (text): EDTF, as precise as the source
//   date_from (text or null): first possible day
//   date_to (text or null): last possible day; null where it goes on
//   date_text (text or null): the words of the source
//   year_inferred (boolean): true where the source does not give the year of the date
//   date_from_event (boolean): true where the date is that of the event
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
//   What came first among things of the same imprecise date. What has no date at all is under undated.
// In Neo4j Browser, first
//   :params {since: null, until: null, actor: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.date IS NOT NULL AND r.status IN $statuses AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
  AND ($since IS NULL OR r.date_to IS NULL OR r.date_to >= $since)
  AND ($until IS NULL OR r.date_from IS NULL OR r.date_from <= $until)
CALL {
  WITH r
  MATCH (e:Entity {id: r.event})
  RETURN head(collect(e.name)) AS event
}
RETURN r.date AS date, r.date_from AS date_from, r.date_to AS date_to, r.date_text AS date_text,
       r.year_inferred AS year_inferred, r.date_from_event AS date_from_event, event,
       a.name AS subject, type(r) AS relation, b.name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY date_from IS NULL, date_from, date_to IS NULL, date_to, r.source, r.position, r.id
