// Attacks whose attackers are unnamed
// Topic: Violence
//
// Of which attacks does nobody say flatly, or judge, who did it by name, and what is said of them?
//
// Columns
//   event (text): the attack
//   date_text (text or null): when, in the words of the source
//   places (list): where
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
//   That whoever is suspected did it, or that an attack counted as part of something wider (PART_OF) was done by
//   whoever is behind the whole. Series of which single attacks are told apart are left out.

MATCH (e:Event {prospective: false})
WHERE NOT EXISTS { MATCH (e)<-[r:CARRIES_OUT]-(a:Actor) WHERE r.status IN ['reported', 'assessed'] AND NOT a:Unidentified }
  AND NOT EXISTS { MATCH (e)<-[:PART_OF]-(part:Event) }
WITH e, EXISTS { MATCH (e)-[:KILLS|TARGETS]->(:Entity) } AS harms, EXISTS { MATCH (:Actor)-[:CARRIES_OUT]->(e) } AS attackers
CALL {
  WITH e, harms, attackers
  MATCH (e)<-[r:CARRIES_OUT|WITHHOLDS_JUDGMENT_ON]-(a:Actor)
  WHERE type(r) = 'CARRIES_OUT' OR harms OR attackers
  RETURN a.name AS subject, type(r) AS relation, e.name AS object, r.position AS position,
         r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
         r.quote AS quote, r.source AS source, r.locator AS locator
  UNION
  WITH e, harms, attackers
  MATCH (e)-[r:KILLS|TARGETS|PART_OF]->(b:Entity)
  WHERE type(r) <> 'PART_OF' OR harms OR attackers
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
  MATCH (e)-[:OCCURS_IN]->(x:Entity)
  WITH x.name AS name
  ORDER BY name
  RETURN collect(DISTINCT name) AS places
}
RETURN e.name AS event, e.date_text AS date_text, places, subject, relation, object,
       statement, status, said_by, hedge, quote, source, locator
ORDER BY e.date_from IS NULL, e.date_from, event, e.id, position, statement
