// Attacks whose attackers are unnamed
// Topic: Violence
//
// Of which attacks does nobody say flatly, or judge, who did it by name, and what is said of them?
//
// Columns
//   event (text): the attack
//   date_text (text or null): when, in the words of the source
//   place (text or null): where
//   subject (text): who or what the arrow leaves, or the event
//   relation (text): the relation, or what is counted
//   object (text): who or what it points at, or the words of the count
//   statement (text): id of the statement, or of the figure
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That whoever is suspected did it. Series of which single attacks are told apart are left out.

MATCH (e:Event {prospective: false})
WHERE NOT EXISTS { MATCH (a:Actor)-[r:CARRIES_OUT]->(e) WHERE r.status IN ['reported', 'assessed'] AND NOT a:Unidentified }
  AND NOT EXISTS { MATCH (part:Event)-[:PART_OF]->(e) }
CALL {
  WITH e
  MATCH (a:Actor)-[r:CARRIES_OUT]->(e)
  RETURN a.name AS subject, type(r) AS relation, e.name AS object, r.position AS position,
         r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
         r.quote AS quote, r.source AS source, r.locator AS locator
  UNION
  WITH e
  MATCH (e)-[r:KILLS|TARGETS]->(b:Entity)
  RETURN e.name AS subject, type(r) AS relation, b.name AS object, r.position AS position,
         r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
         r.quote AS quote, r.source AS source, r.locator AS locator
  UNION
  WITH e
  MATCH (f:Figure {subject: e.id})
  WHERE f.measure IN ['killed', 'injured', 'attacks']
  RETURN e.name AS subject, f.measure AS relation, f.of_text AS object, f.position AS position,
         f.id AS statement, f.status AS status, f.said_by AS said_by, null AS hedge,
         f.quote AS quote, f.source AS source, f.locator AS locator
}
CALL {
  WITH e
  MATCH (x:Entity {id: e.place})
  RETURN head(collect(x.name)) AS place
}
RETURN e.name AS event, e.date_text AS date_text, place, subject, relation, object,
       statement, status, said_by, hedge, quote, source, locator
ORDER BY e.date_from IS NULL, e.date_from, event, position, statement
