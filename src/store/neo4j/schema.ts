/** What Neo4j has to know before the rows come: ids are unique, and what questions look up is indexed. */

import { INDEXED, LOAD_LABEL, NODE_LABELS } from '../layout.ts';
import type { OpenTransaction } from './driver.ts';

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
