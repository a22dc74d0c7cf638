// Tolls, as each source counts them
// Topic: Violence
//
// How many does each source count as killed and injured, in what, and whose dead are they?
//
// Parameters
//   about (entity, default null): only figures about this event, place or actor; null for all
// Columns
//   about (text): the event, place or actor
//   measure (text): what is counted
//   value (integer): the number
//   precision (text): exact, at_least, at_most or about
//   of (text or null): whose, where that is somebody in the graph
//   of_text (text): what is counted, in the words of the source
//   date_text (text or null): when, in the words of the source
//   place (text or null): where
//   figure (text): id of the figure
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   A total. Figures count different things, in different words, over different times; adding them up would be
//   wrong. Where `of` is empty, the source does not say whose dead they are.
// In Neo4j Browser, first
//   :params {about: null}

MATCH (f:Figure)
WHERE f.measure IN ['killed', 'injured'] AND ($about IS NULL OR f.subject = $about)
MATCH (a:Entity {id: f.subject})
CALL {
  WITH f
  MATCH (x:Entity {id: f.of})
  RETURN head(collect(x.name)) AS whose
}
CALL {
  WITH f
  MATCH (x:Entity {id: f.place})
  RETURN head(collect(x.name)) AS place
}
RETURN a.name AS about, f.measure AS measure, f.value AS value, f.precision AS precision,
       whose AS of, f.of_text AS of_text, f.date_text AS date_text, place,
       f.id AS figure, f.status AS status, f.said_by AS said_by, f.quote AS quote, f.source AS source,
       f.locator AS locator
ORDER BY about, f.measure DESC, f.source, f.position, f.id
