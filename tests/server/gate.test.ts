/** Who gets in, over real HTTP: each header as a hostile page or program would send it. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type ViewerServer } from '../../src/server/index.ts';
import { openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/store.ts';

let folder: string;
let store: Store;
let server: ViewerServer;
let key: string;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** `node:http` and not `fetch`, since it sends any `Host` and does not tidy the path. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

/** As the person who was given the link. */
function askWithKey(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return ask(path, { cookie: key, ...headers }, method);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spillover-gate-'));
  await mkdir(join(folder, 'viewer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'viewer', 'index.html'), '<!doctype html><title>Spillover</title>');
  await writeFile(join(folder, 'viewer', 'assets', 'index-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not for anybody');
  store = await openStore(`file:${join(folder, 'graph.grafeo')}`);
  server = await startServer({ store, port: 0, viewerFolder: join(folder, 'viewer') });
  const entered = await ask(new URL(server.link).pathname + new URL(server.link).search);
  key = String(entered.headers['set-cookie']).split(';')[0] ?? '';
});

afterAll(async () => {
  await server?.close();
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the key', () => {
  it('is taken from the link into a strict cookie, and leaves the address bar', async () => {
    const { pathname, search } = new URL(server.link);
    const answer = await ask(pathname + search);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is kept as well where another site, such as a web mail, leads to the link', async () => {
    const { pathname, search } = new URL(server.link);
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const answer = await ask(pathname + search, headers);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('http-equiv="refresh"');
    expect(String(answer.headers['set-cookie'])).toContain('SameSite=Strict');
  });

  it.each(['/', '/api/status', '/api/graph', '/api/sources/x', '/assets/index-1a2b.js', '/nothing'])(
    'is asked for at %s, with a word about the link',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(403);
      expect(answer.headers['content-type']).toContain('text/plain');
      expect(answer.body).toContain('link');
    },
  );

  it.each(['', 'x', 'x'.repeat(43), 'x'.repeat(4000), '%00', '../'])('is not the token %j', async (token) => {
    expect((await ask(`/?token=${token}`)).status).toBe(403);
  });

  it('is not taken from another path, nor is a wrong cookie', async () => {
    expect((await ask(`/api/status${new URL(server.link).search}`)).status).toBe(403);
    expect((await ask('/', { cookie: `${key}x` })).status).toBe(403);
    expect((await ask('/', { cookie: key.replace(/\d+=/, '1=') })).status).toBe(403);
  });

  it('opens page and data', async () => {
    expect((await askWithKey('/')).body).toContain('<title>Spillover</title>');
    expect(JSON.parse((await askWithKey('/api/status')).body).state).toBe('empty');
  });

  it('is another one for every server', async () => {
    const other = await startServer({ store, port: 0, viewerFolder: join(folder, 'viewer') });
    await other.close();
    expect(new URL(other.link).search).not.toBe(new URL(server.link).search);
  });
});

describe('the address', () => {
  it('is 127.0.0.1, localhost or [::1] with the right port', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      expect((await askWithKey('/', { host: `${name}:${server.port}` })).status).toBe(200);
    }
  });

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    'localhost:1',
    '127.0.0.1.evil.example',
    'localhost.',
    '0.0.0.0',
  ])('is not %s (DNS rebinding), even with the key', async (host) => {
    expect((await askWithKey('/api/graph', { host })).status).toBe(403);
    const withPort = `${host.split(':')[0]}:${server.port}`;
    const isOurs = ['127.0.0.1', 'localhost'].includes(host.split(':')[0] ?? '');
    expect((await askWithKey('/api/graph', { host: withPort })).status).toBe(isOurs ? 200 : 403);
  });

  it('moves to another port where its own is taken', async () => {
    const other = await startServer({ store, port: server.port, viewerFolder: join(folder, 'viewer') });
    await other.close();
    expect(other.port).not.toBe(server.port);
  });

  it('is reached on loopback only', async () => {
    const outside = Object.values((await import('node:os')).networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (!outside) return;
    await expect(
      new Promise((resolve, reject) =>
        connect(server.port, outside.address, () => resolve('open')).on('error', reject),
      ),
    ).rejects.toThrow();
  });
});

describe('other pages', () => {
  it.each(['http://evil.example', 'https://127.0.0.1', 'null', 'http://localhost:3000', 'file://'])(
    'with the origin %s get nothing, even with the key',
    async (origin) => {
      expect((await askWithKey('/api/graph', { origin })).status).toBe(403);
    },
  );

  it.each(['cross-site', 'same-site'])('that a browser calls %s get nothing', async (site) => {
    expect((await askWithKey('/api/graph', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    const frame = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect((await askWithKey('/', frame)).status).toBe(403);
  });

  it('of our own get everything', async () => {
    const headers = { origin: `http://127.0.0.1:${server.port}`, 'sec-fetch-site': 'same-origin' };
    expect((await askWithKey('/api/graph', headers)).status).toBe(200);
  });
});

describe('every answer', () => {
  it.each(['/', '/api/status', '/api/nothing', '/nothing'])('at %s closes the page to the outside', async (path) => {
    for (const { headers } of [await ask(path), await askWithKey(path)]) {
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('to %s is a refusal', async (method) => {
    const answer = await askWithKey('/api/graph', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it('to HEAD has the headers of GET and no body', async () => {
    const answer = await askWithKey('/', {}, 'HEAD');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('');
  });

  it('keeps what changes its name with its content, and asks again for the rest', async () => {
    expect((await askWithKey('/assets/index-1a2b.js')).headers['cache-control']).toContain('immutable');
    expect((await askWithKey('/')).headers['cache-control']).toBe('private, no-cache');
  });
});

describe('paths', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/assets/%00',
    '/index.html',
    '/%',
    '/api/sources/..%2f..%2fsecret.txt',
    `/api/sources/${encodeURIComponent("x' OR 1=1 //")}`,
    '/api/sources/%E0%A4%A',
    '/__proto__',
    '/constructor',
  ])('%s leads nowhere', async (path) => {
    const answer = await askWithKey(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('not for anybody');
    expect(answer.body).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('survives a path and a header beyond all measure', async () => {
    expect((await askWithKey(`/${'x'.repeat(12_000)}`)).status).toBe(404);
    expect((await askWithKey('/', { 'x-much': 'x'.repeat(20_000) })).status).toBe(431);
    expect((await askWithKey('/api/status')).status).toBe(200);
  });
});
