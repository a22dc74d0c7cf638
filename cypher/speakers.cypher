// How much rests on whose word
// Topic: Claims
//
// Whose word are the statements, and how sure are they?
//
// Columns
//   speaker (text or null): who says it; null for the source in its own voice
//   status (text): how sure
//   statements (integer): how many statements
//   ids (list): their ids, in the order of the text
// Does not say
//   Who is believed. Many statements are not better ones.
// On large graphs
//   Counts all statements, and lists their ids.

MATCH (s:Statement)
WITH s
ORDER BY s.source, s.position, s.id
WITH s.said_by AS by, s.status AS status, collect(s.id) AS ids
CALL {
  WITH by
  MATCH (x:Entity {id: by})
  RETURN head(collect(x.name)) AS speaker
}
RETURN speaker, status, size(ids) AS statements, ids
ORDER BY speaker IS NOT NULL, statements DESC, speaker, by, status
