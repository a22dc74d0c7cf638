// Who is tied to both
// Topic: Routes
//
// Who has ties to both {first} and {second}, and which?
//
// Parameters
//   first (actor, such as "pakistan"): the one
//   second (actor, such as "iran"): the other
//   families (families, default ["hostile", "speech", "support", "diplomacy", "structure"]): through which
//     kinds of ties
//   statuses (statuses, default ["reported", "assessed", "alleged", "suspected"]): how sure a tie must be to be
//     listed; every row is marked with its own
// Columns
//   common (text): who is tied to both
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
//   That whoever is tied to both connects them: one tie may be hostile and the other not.
// In Neo4j Browser, first
//   :params {first: "pakistan", second: "iran", families: ["hostile", "speech", "support", "diplomacy", "structure"], statuses: ["reported", "assessed", "alleged", "suspected"]}

MATCH (a:Actor {id: $first})-[x]-(c:Actor)-[y]-(b:Actor {id: $second})
WHERE a.id <> b.id AND c.id <> a.id AND c.id <> b.id
  AND x.status IN $statuses AND y.status IN $statuses AND x.family IN $families AND y.family IN $families
WITH DISTINCT c
MATCH (c)-[r]-(other:Actor)
WHERE other.id IN [$first, $second] AND r.status IN $statuses AND r.family IN $families
RETURN c.name AS common, startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object,
       r.id AS statement, r.status AS status, r.said_by AS said_by, r.hedge AS hedge,
       r.quote AS quote, r.source AS source, r.locator AS locator
ORDER BY common, r.source, r.position, r.id
