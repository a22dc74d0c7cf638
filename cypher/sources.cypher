// The sources
// Topic: Sources
//
// Which sources are there, and what do they state?
//
// Columns
//   source (text): id of the source
//   title (text or null): its title
//   author (text or null): who wrote it
//   publisher (text or null): who published it
//   published (text or null): when; null where it does not say
//   reliability (text): Admiralty, A to F
//   statements (integer): how many statements come from it
//   figures (integer): how many figures
// Does not say
//   That the sources are independent of each other.
// On large graphs
//   Counts all statements.

MATCH (d:Source)
OPTIONAL MATCH (d)<-[:QUOTED_FROM]-(s:Statement)
WITH d, count(DISTINCT s) AS statements
OPTIONAL MATCH (d)<-[:QUOTED_FROM]-(f:Figure)
WITH d, statements, count(DISTINCT f) AS figures
RETURN d.id AS source, d.title AS title, d.author AS author, d.publisher AS publisher, d.published AS published,
       d.reliability AS reliability, statements, figures
ORDER BY source
