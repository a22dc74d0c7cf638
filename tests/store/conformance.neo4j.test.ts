/** The suite of every store, on both releases of Neo4j. */

import { empty, openServer, testServers } from '../support/neo4j.ts';
import { conformance } from './conformance.ts';

for (const server of testServers) {
  conformance(server.name, { open: () => openServer(server), clear: () => empty(server) });
}
