/** The Cypher script, run by real servers: it makes what `spillover load` makes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cypher } from '../../src/export/formats/cypher.ts';
import type { Graph } from '../../src/model/graph.ts';
import { readRecords } from '../../src/records/index.ts';
import { openServer, testServers } from '../support/neo4j.ts';
import { empty, type Held, held, runScript, withSession } from './database.ts';
import { hostileGraph, smallGraph, together } from './graphs.ts';
import { exportText } from './writing.ts';

const hostile = fc.sample(hostileGraph, { numRuns: 6, seed: 9 });
const graph: Graph = together([smallGraph, await readRecords('graph'), ...hostile]);

describe.each(testServers)('the script in $name', (server) => {
  it('makes the same nodes and relationships as loading does', async () => {
    const loaded = await withSession(server, async (session): Promise<Held> => {
      await empty(session);
      const store = await openServer(server);
      await store.load(graph).finally(() => store.close());
      return held(session);
    });
    const made = await withSession(server, async (session): Promise<Held> => {
      await empty(session);
      await runScript(session, await exportText(cypher, graph));
      return held(session);
    });
    expect(made).toEqual(loaded);
  }, 300_000);

  it('runs twice no more than the constraints let it', async () => {
    await withSession(server, async (session) => {
      await empty(session);
      const script = await exportText(cypher, smallGraph);
      await runScript(session, script);
      await expect(runScript(session, script)).rejects.toThrow('already exists');
      await empty(session);
    });
  });
});
