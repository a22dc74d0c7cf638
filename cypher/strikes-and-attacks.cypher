// Strikes and attacks
// Topic: Violence
//
// Who attacked or struck whom or what, when, where, with what, and at what toll?
//
// Parameters
//   actor (actor, default null): only what has this actor at one end; null for all
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   event (text or null): the event it belongs to
//   date (text or null): EDTF, as precise as the source
//   date_text (text or null): when, in the words of the source
//   year_inferred (boolean): true where the source does not give the year of the date
//   places (list): where it took place
//   weapons (list): words for weapons that stand in the quote
//   toll (list): killed and injured in the whole event, each count as the source gives it; never added up
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
//   Who was hit where only a place is named, or a weapon that the quote does not name. A toll is that of the
//   event, not of the tie beside it. An attack of which only a count is given is under tolls.
// In Neo4j Browser, first
//   :params {actor: null, statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Entity)-[r:ATTACKS|STRIKES|CARRIES_OUT|TARGETS|KILLS]->(b:Entity)
WHERE r.status IN $statuses AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
  AND (type(r) <> 'KILLS' OR r.event IS NOT NULL)
CALL {
  WITH r
  MATCH (e:Entity {id: r.event})
  RETURN head(collect(e.name)) AS event
}
WITH a, r, b, event
ORDER BY r.date_from IS NULL, r.date_from, event IS NULL, event, r.source, r.position, r.id
CALL {
  WITH r
  MATCH (:Entity {id: r.event})-[:OCCURS_IN]->(place:Entity)
  WITH place.name AS name
  ORDER BY name
  RETURN collect(name) AS places
}
CALL {
  WITH r
  MATCH (f:Figure {subject: r.event})
  WHERE f.measure IN ['killed', 'injured']
  WITH f
  ORDER BY f.measure DESC, f.position, f.id
  RETURN collect(f.measure + ' ' + CASE f.precision WHEN 'at_least' THEN 'at least ' WHEN 'at_most' THEN 'at most '
    WHEN 'about' THEN 'about ' ELSE '' END + toString(f.value) + ' (' + f.of_text + ')') AS toll
}
RETURN event, r.date AS date, r.date_text AS date_text, r.year_inferred AS year_inferred, places,
       [word IN ['drone', 'missile', 'rocket', 'bomb', 'shell', 'artillery', 'mortar', 'airstrike', 'gun', 'knife']
        WHERE toLower(r.quote) CONTAINS word | word] AS weapons,
       toll, a.name AS subject, type(r) AS relation, b.name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY r.date_from IS NULL, r.date_from, event IS NULL, event, r.source, r.position, r.id
