// How two time spans differ
// Topic: Time
//
// Which ties fall between {first_from} and {first_to}, which between {second_from} and {second_to}, and which
// in both?
//
// Parameters
//   first_from (date, default "2023-10-01"): first day of the first span
//   first_to (date, default "2023-12-31"): its last day
//   second_from (date, default "2024-01-01"): first day of the second span
//   second_to (date, default "2024-01-31"): its last day
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   span (text): first, second, or both: also where a date is too imprecise to tell
//   date (text): EDTF, as precise as the source
//   date_text (text or null): the words of the source
//   year_inferred (boolean): true where the source does not give the year of the date
//   subject (text): who or what the arrow leaves
//   relation (text): the relation, as it reads aloud
//   object (text): who or what it points at
//   statement (text): id of the statement
//   status (text): how sure it is
//   said_by (text or null): id of whoever says it; null where the source says it in its own voice
//   hedge (text or null): the hedging words, verbatim
//   quote (text): the words it comes from
//   source (text): id of the source
//   locator (text): where in the source
// Does not say
//   That a tie began or ended with a span: what has no date is in neither, and a source that is silent proves
//   nothing.
// On large graphs
//   Goes through all ties, since dates of ties have no index.
// In Neo4j Browser, first
//   :params {first_from: "2023-10-01", first_to: "2023-12-31", second_from: "2024-01-01", second_to: "2024-01-31", statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.date IS NOT NULL AND r.status IN $statuses
WITH a, r, b, coalesce(r.date_from, '0000') AS begins, coalesce(r.date_to, '9999') AS ends
WITH a, r, b, begins <= $first_to AND ends >= $first_from AS in_first, begins <= $second_to AND ends >= $second_from AS in_second
WHERE in_first OR in_second
WITH a, r, b, CASE WHEN in_first AND in_second THEN 'both' WHEN in_first THEN 'first' ELSE 'second' END AS span
RETURN span, r.date AS date, r.date_text AS date_text, r.year_inferred AS year_inferred,
       a.name AS subject, type(r) AS relation, b.name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY CASE span WHEN 'first' THEN 1 WHEN 'second' THEN 2 ELSE 3 END, r.date_from, r.source, r.position, r.id
