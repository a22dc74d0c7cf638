// Who retaliates against whom
// Topic: Violence
//
// Who struck back at whom, and for what?
//
// Parameters
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   event (text or null): the event it belongs to
//   date (text or null): EDTF, as precise as the source
//   date_text (text or null): when, in the words of the source
//   year_inferred (boolean): true where the source does not give the year of the date
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That the retaliation hit those who had struck first.
// In Neo4j Browser, first
//   :params {statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Entity)-[r:RETALIATES_AGAINST|IN_RETALIATION_FOR]->(b:Entity)
WHERE r.status IN $statuses
CALL {
  WITH r
  MATCH (e:Entity {id: r.event})
  RETURN head(collect(e.name)) AS event
}
RETURN a.name AS subject, type(r) AS relation, b.name AS object,
       event, r.date AS date, r.date_text AS date_text, r.year_inferred AS year_inferred,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY r.source, r.position, r.id
