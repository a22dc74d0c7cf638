// The events
// Topic: Time
//
// Which events are there, when and where, and how much is said of each?
//
// Columns
//   event (text): id of the event
//   name (text): what it is called
//   prospective (boolean): true where it had not happened when the source was written
//   date (text or null): EDTF, as precise as the source
//   date_text (text or null): the words of the source
//   year_inferred (boolean): true where the source does not give the year of the date
//   places (list): where it was, or would be
//   statements (integer): how many statements have it at one end or belong to it
// Does not say
//   That an event without a date is unimportant.

MATCH (e:Event)
WITH e
ORDER BY e.prospective, e.date_from IS NULL, e.date_from, e.id
CALL {
  WITH e
  MATCH (e)-[:OCCURS_IN]->(x:Entity)
  WITH x.name AS name
  ORDER BY name
  RETURN collect(DISTINCT name) AS scenes
}
CALL {
  WITH e
  MATCH (x:Entity {id: e.place})
  RETURN collect(x.name) AS given
}
WITH e, CASE WHEN size(scenes) = 0 THEN given ELSE scenes END AS places
CALL {
  WITH e
  MATCH (s:Statement {subject: e.id})
  RETURN collect(s.id) AS of_it
}
CALL {
  WITH e
  MATCH (s:Statement {object: e.id})
  RETURN collect(s.id) AS on_it
}
CALL {
  WITH e
  MATCH (s:Statement {event: e.id})
  RETURN collect(s.id) AS in_it
}
WITH e, places, size(of_it) + size([id IN on_it WHERE NOT id IN of_it])
     + size([id IN in_it WHERE NOT id IN of_it AND NOT id IN on_it]) AS statements
RETURN e.id AS event, e.name AS name, e.prospective AS prospective, e.date AS date, e.date_text AS date_text,
       e.year_inferred AS year_inferred, places, statements
ORDER BY prospective, e.date_from IS NULL, e.date_from, event
