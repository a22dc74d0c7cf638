// Who would be drawn in by whom
// Topic: Outlook
//
// Who might be drawn into fighting, against whom, on what condition, and who says so?
//
// Parameters
//   actor (actor, default null): only where this actor is at one end; null for all
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   forecaster (text or null): whose forecast or condition it is; null for the source in its own voice
//   likelihood (text or null): the words of likelihood
//   likelihood_low (integer or null): from how many percent, where the words are in the table of ICD 203
//   likelihood_high (integer or null): to how many percent
//   conditions (list): on what it depends, as statements
//   condition_ids (list): their ids
//   condition_of (list): ids of what depends on it in turn
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That any of it has happened, or will. Conditions are those the source gives; there may be others. What is only
//   the condition of something else (conditional, with a condition_of) nobody need expect.
// In Neo4j Browser, first
//   :params {actor: null}

MATCH (s:Statement)
WHERE s.status IN ['forecast', 'conditional']
  AND s.relation IN ['ATTACKS', 'STRIKES', 'FIGHTS', 'RETALIATES_AGAINST', 'COUNTERS', 'CARRIES_OUT', 'PART_OF']
  AND ($actor IS NULL OR s.subject = $actor OR s.object = $actor)
WITH s
ORDER BY s.source, s.position, s.id
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
WITH s, a, b
WHERE a:Actor AND (b:Actor OR b.prospective = true)
CALL {
  WITH s
  MATCH (x:Entity {id: s.said_by})
  RETURN head(collect(x.name)) AS forecaster
}
CALL {
  WITH s
  MATCH (s)-[:CONDITION]->(c:Statement)
  MATCH (x:Entity {id: c.subject})
  MATCH (y:Entity {id: c.object})
  WITH c.id AS id, x.name + ' ' + c.relation + ' ' + y.name AS condition
  ORDER BY id
  RETURN collect(condition) AS conditions, collect(id) AS condition_ids
}
CALL {
  WITH s
  MATCH (s)<-[:CONDITION]-(dependent:Statement)
  WITH dependent.id AS id
  ORDER BY id
  RETURN collect(id) AS condition_of
}
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated,
       forecaster, s.likelihood AS likelihood,
       s.likelihood_low AS likelihood_low, s.likelihood_high AS likelihood_high,
       conditions, condition_ids, condition_of,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id
