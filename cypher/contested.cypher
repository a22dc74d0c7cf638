// What is contested
// Topic: Claims
//
// Which claims are answered by a denial, a withheld judgment, or a statement to the contrary?
//
// Columns
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   negated (boolean): true where it is said not to be so
//   against (text): how the other statement stands to it: denies, withholds, or contrary
//   against_statement (text): id of that other statement
//   against_by (text): id of whoever denies or withholds, or says the contrary: a speaker, or the source
//   against_quote (text): its words
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   Who is right.
// On large graphs
//   Goes through all statements, since those that are denied have no index of their own.

CALL {
  MATCH (other:Statement)-[about:ABOUT]->(s:Statement)
  WHERE about.stance IN ['denies', 'withholds']
  RETURN s, other, about.stance AS against, other.subject AS against_by
  UNION
  MATCH (other:Statement {negated: true})
  WITH other, coalesce(other.said_by, other.source) AS against_by
  MATCH (s:Statement {subject: other.subject})
  WHERE s.relation = other.relation AND s.object = other.object AND s.negated = false
  RETURN s, other, 'contrary' AS against, against_by
  UNION
  MATCH (other:Statement {negated: true})
  WITH other, coalesce(other.said_by, other.source) AS against_by
  MATCH (s:Statement {subject: other.object})
  WHERE s.relation = other.relation AND s.object = other.subject AND s.negated = false
    AND s.relation IN ['AGREES_WITH', 'ALLIED_WITH', 'AT_ODDS_WITH', 'BORDERS', 'DE_ESCALATES_WITH', 'FIGHTS', 'MAINTAINS_RELATIONS_WITH']
  RETURN s, other, 'contrary' AS against, against_by
}
WITH s, other, against, against_by
MATCH (a:Entity {id: s.subject})
MATCH (b:Entity {id: s.object})
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.negated AS negated,
       against, other.id AS against_statement, against_by, other.quote AS against_quote,
       s.id AS statement, s.status AS status, s.said_by AS said_by, s.hedge AS hedge,
       s.quote AS quote, s.source AS source, s.locator AS locator
ORDER BY s.source, s.position, s.id, against_statement
