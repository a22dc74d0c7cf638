import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests on Neo4j share one database in each server, so they run one file after the other. */
const ON_NEO4J = 'tests/**/*.neo4j.test.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'here',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ON_NEO4J],
          // Much of the time is spent waiting for browsers and other processes: two at least, also on two cores.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: [ON_NEO4J],
          globalSetup: ['tests/support/neo4j-servers.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
