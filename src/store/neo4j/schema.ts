/** What Neo4j has to know before the rows come: ids are unique, and what questions look up is indexed. */

import { INDEXED, LOAD_LABEL, NODE_LABELS } from '../layout.ts';
import type { Changes } from '../store.ts';
import type { Neo4jConnection, OpenTransaction } from './driver.ts';

const UNIQUE_IDS = [...Object.values(NODE_LABELS), LOAD_LABEL];

/** Makes those that are not there yet, in one transaction of its own. */
export async function prepareSchema(transaction: OpenTransaction): Promise<void> {
  for (const label of UNIQUE_IDS) {
    await transaction.run(
      `CREATE CONSTRAINT spillover_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    );
  }
  for (const [label, property] of INDEXED) {
    const name = `spillover_${label.toLowerCase()}_${property}`;
    await transaction.run(`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
  }
  await transaction.commit();
}

/** So few nodes are read fast by any plan. */
const FEW_NODES = 100;

/** Many times what it takes: 0.1 s for 60,000 statements. */
const SAMPLING_PATIENCE_S = 10;

/**
 * Has the server look at what the indexes hold after a load that brought most of it. It would do so by itself, but not
 * at once, and plans every question until then for the store as it was. Where that was empty, any plan looks as good as
 * another, and a question on two hundred statements may take longer than its time limit.
 */
export async function sampleIndexes(connection: Neo4jConnection, changes: Changes): Promise<void> {
  const { entities, statements } = changes;
  const added = entities.added + statements.added;
  const kept = entities.unchanged + entities.changed + statements.unchanged + statements.changed;
  if (added < FEW_NODES || added < kept) return;
  try {
    const transaction = await connection.begin();
    await transaction.run(`CALL db.prepareForReplanning(${SAMPLING_PATIENCE_S})`).finally(() => transaction.close());
  } catch {
    // A server that does not let this user do it catches up by itself.
  }
}
