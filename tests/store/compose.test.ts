/** The Compose file, as a Compose parser reads it: there need be no Docker for that. */

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { RELEASES } from '../../scripts/neo4j/server.ts';
import { installPython } from '../export/readers.ts';

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: string; readonly retries: number };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const PARSE = 'import sys, compose_spec; print(compose_spec.PyCompose.from_yaml(sys.argv[1]).to_json())';

async function parse(text: string): Promise<Compose> {
  const { stdout } = await promisify(execFile)(await installPython(), ['-c', PARSE, text]);
  return JSON.parse(stdout);
}

let text: string;
let compose: Compose;
let neo4j: Service;

beforeAll(async () => {
  text = await readFile('docker-compose.yml', 'utf8');
  compose = await parse(text);
  neo4j = compose.services.neo4j as Service;
}, 300_000);

it('is read by a parser that takes no other', async () => {
  expect(Object.keys(compose.services)).toEqual(['neo4j']);
  await expect(parse(text.replace('healthcheck:', 'health:'))).rejects.toThrow(/health/);
});

it('pins the release that the tests run on', () => {
  expect(neo4j.image).toBe(`neo4j:${RELEASES.lts.version}-community`);
});

it('can be reached from this machine only', () => {
  expect(neo4j.ports.length).toBeGreaterThan(0);
  for (const port of neo4j.ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
});

it('has no password of its own: without NEO4J_PASSWORD it does not start', () => {
  expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
});

it('keeps its data in a volume, tells when it is ready, and lets no query read its files', () => {
  const [volume, path] = neo4j.volumes[0]?.split(':') ?? [];
  expect(path).toBe('/data');
  expect(Object.keys(compose.volumes)).toContain(volume);
  expect(neo4j.healthcheck.retries).toBeGreaterThan(1);
  expect(neo4j.environment.NEO4J_dbms_security_allow__csv__import__from__file__urls).toBe('false');
});
