// What rests on one speaker’s word alone
// Topic: Claims
//
// Which ties does one speaker claim, and which of them does anybody else, the source included, state as well?
//
// Parameters
//   speaker (actor, default null): whose word; null for every speaker
// Columns
//   speaker (text): the one who says it
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   also (list): ids of what others state of the same two in the same relation, of this or another occasion; empty
//     where it rests on this word alone
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That it is untrue: only that nothing in these sources bears it out. Nor that what stands under `also` does: two
//   agreements are two.
// In Neo4j Browser, first
//   :params {speaker: null}

MATCH (s:Statement)
WHERE s.said_by IS NOT NULL AND ($speaker IS NULL OR s.said_by = $speaker)
  AND s.status IN ['reported', 'assessed', 'alleged', 'suspected'] AND s.negated = false
CALL {
  WITH s
  CALL {
    WITH s
    MATCH (x:Statement {subject: s.subject})
    WHERE x.relation = s.relation AND x.object = s.object
    RETURN x
    UNION
    WITH s
    MATCH (x:Statement {subject: s.object})
    WHERE x.relation = s.relation AND x.object = s.subject
      AND x.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
    RETURN x
  }
  WITH s, x
  WHERE x.status IN ['reported', 'assessed', 'alleged', 'suspected'] AND x.negated = false
    AND coalesce(x.said_by, '') <> s.said_by
  WITH x.id AS id
  ORDER BY id
  RETURN collect(id) AS also
}
MATCH (speaker:Entity {id: s.said_by})
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN speaker.name AS speaker, a.name AS subject, s.relation AS relation, b.name AS object, also,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY speaker, s.source, s.position, s.id
