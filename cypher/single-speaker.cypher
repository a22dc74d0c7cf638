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
WHERE s.status IN ['reported', 'assessed', 'alleged', 'suspected'] AND s.negated = false
WITH s, CASE WHEN s.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
          AND s.object < s.subject THEN s.object ELSE s.subject END AS one,
     CASE WHEN s.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
          AND s.object < s.subject THEN s.subject ELSE s.object END AS other
ORDER BY s.id
WITH one, s.relation AS relation, other, collect(s) AS said
UNWIND said AS s
WITH s, said
WHERE s.said_by IS NOT NULL AND ($speaker IS NULL OR s.said_by = $speaker)
WITH s, [x IN said WHERE coalesce(x.said_by, '') <> s.said_by | x.id] AS also
MATCH (speaker:Entity {id: s.said_by})
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN speaker.name AS speaker, a.name AS subject, s.relation AS relation, b.name AS object, also,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY speaker, s.source, s.position, s.id
