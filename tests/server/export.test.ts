/** Exports over real HTTP: the bytes of the command line, safe names, and a gate that holds for them as well. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../src/export/index.ts';
import type { ErrorAnswer } from '../../src/model/api.ts';
import type { ExportsAnswer } from '../../src/model/exports.ts';
import { readRecords } from '../../src/records/index.ts';
import { openStore } from '../../src/store/index.ts';
import { runCli } from '../support/cli.ts';
import { type Served, serve } from '../support/served.ts';

let served: Served;

const VIEW =
  'statuses=alleged.suspected&brief=Who+shelters+%E2%80%9Cwhom%E2%80%9D%2F%E4%BC%8A%E6%9C%97&pin=iran~400~200';

/** Each way in which a view can choose, in another format: its extension and what the command line adds. */
const MADE = [
  ['png', 'png', VIEW, '--width-mm', '80', '--dpi', '100'],
  ['gexf', 'gexf', VIEW],
  ['csv', 'zip', VIEW],
  ['interactive-html', 'html', `${VIEW}&note=iran~Ask+again&arranged=time`],
  ['graphml', 'graphml', 'kept=iran.pakistan.balochistan-liberation-army&hidden=balochistan-liberation-army'],
  ['graphology', 'json', 'from=2024-01-10&to=2024-01-20&undated=no'],
  ['stix', 'json', 'types=STRIKES.ACCUSES&speakers=-.pakistan&without=Event.Place'],
  ['ftm', 'json', 'only=iran-shelters-bla.iran-shelters-blf&statuses=alleged'],
  ['jsonld', 'jsonld', 'actors=iran.pakistan&places=jordan&sources=platform-mahmood'],
  ['cypher', 'cypher', ''],
  ['neo4j-admin', 'zip', 'statuses=forecast.conditional.recommended.negated&grouped=kind'],
  ['spillover-json', 'jsonl', 'speakers=pakistan.atlantis&pick=iran-shelters-bla~'],
  ['brief-md', 'zip', 'pick=iran-shelters-bla~Look&pick=iran-shelters-blf~'],
] as const;

/** What the command line writes, while the server still has the store: an embedded store is opened once at a time. */
const written = new Map<string, Buffer>();

beforeAll(async () => {
  served = await serve(async (folder) => {
    const url = `file:${join(folder, 'graph.grafeo')}`;
    const store = await openStore(url);
    await store.load(await readRecords('graph'));
    await store.close();
    for (const [format, extension, view, ...size] of MADE) {
      const out = join(folder, `${format}.${extension}`);
      const wanted = ['--view', `#${view}`, ...size, '--out', out, '--store', url];
      const { err, code } = await runCli(['export', format, ...wanted]);
      if (code !== 0) throw new Error(err);
      written.set(format, await readFile(out));
    }
    return openStore(url);
  }, 'graph');
});

afterAll(() => served?.close());

const send = (body: object, headers: Record<string, string> = {}) => served.post('/api/export', body, headers);

describe('an export from the viewer', () => {
  it('can be of every format, each with what it is for', async () => {
    const answer = await served.get('/api/formats');
    const { formats } = (await answer.json()) as ExportsAnswer;
    expect(formats.map(({ id }) => id)).toEqual(exporters.map(({ id }) => id));
    const groups = Object.fromEntries(formats.map(({ id, group }) => [id, group]));
    expect(groups).toMatchObject({
      svg: 'figure',
      png: 'figure',
      'brief-docx': 'page',
      'brief-md': 'page',
      csv: 'data',
    });
  });

  it.each(MADE.map(([format, , view]) => [format, view]))(
    'has the bytes of the command line: %s',
    async (format, view) => {
      const size = format === 'png' ? { size: { widthMm: 80, dpi: 100 } } : {};
      const answer = await send({ format, view, ...size });
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(written.get(format as string) as Buffer)).toBe(true);
    },
  );

  it('comes as a download under a name that every system takes', async () => {
    const answer = await send({ format: 'csv', view: VIEW });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const disposition = String(answer.headers.get('content-disposition'));
    expect(disposition).toMatch(/^attachment; filename="export\.zip"; filename\*=UTF-8''[\w%.-]+\.zip$/);
    expect(decodeURIComponent(disposition.split("''")[1] as string)).toBe('Who-shelters-whom-伊朗.zip');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(strFromU8(files['statements.csv'] as Uint8Array)).toContain('alleged');
  });

  it.each([
    ['nothing that it could draw', { format: 'svg', view: 'families=' }, 422, 'Nothing is selected'],
    ['nothing at all', { format: 'gexf', view: 'families=' }, 422, 'Nothing is selected'],
    ['more dots than memory', { format: 'png', view: VIEW, size: { widthMm: 2e3, dpi: 2400 } }, 422, 'cannot be drawn'],
    ['a format that is not there', { format: 'excel', view: '' }, 400, 'does not know that format'],
    ['a size beyond all paper', { format: 'png', view: '', size: { widthMm: 1e9, dpi: 300 } }, 400, 'size'],
    ['a view longer than any link', { format: 'gexf', view: 'x'.repeat(600_000) }, 400, 'too long'],
    ['something else', { format: 'svg', view: 4 }, 400, 'does not know'],
  ])('says what is wrong with %s', async (_, body, status, words) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as ErrorAnswer).error.message).toContain(words);
  });

  it('is for this page alone', async () => {
    const body = { format: 'gexf', view: '' };
    expect((await send(body, { cookie: '' })).status).toBe(403);
    expect((await send(body, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await send(body, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send({ ...body, view: 'x'.repeat(3_000_000) })).status).toBe(413);
  });
});
