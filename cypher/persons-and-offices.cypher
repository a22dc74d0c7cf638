// Persons and offices
// Topic: Structure
//
// Who is named, what office do they hold, and what are they part of?
//
// Columns
//   person (text): who
//   also_called (list): other names and titles, as the sources write them
//   relation (text or null): how they are tied to it; null where the sources give no office
//   object (text or null): the state or body
//   statement (text or null): id of the statement
//   status (text or null): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text or null): the words it comes from
//   source (text or null): id of the source
//   locator (text or null): where in the source
// Does not say
//   That an office is held today.

MATCH (a:Person)
OPTIONAL MATCH (a)-[r:HOLDS_OFFICE_IN|PART_OF|RULES]->(b:Entity)
RETURN a.name AS person, a.aliases AS also_called, type(r) AS relation, b.name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY person, a.id, statement
