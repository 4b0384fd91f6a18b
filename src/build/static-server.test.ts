import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { survives } from '../../tests/tools/mutated-requests.ts';
import { serveFolder } from './static-server.ts';

const script = 'export const answer = 42;';
let folder = '';
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-served-'));
  mkdirSync(join(folder, '_app/immutable'), { recursive: true });
  const file = join(folder, '_app/immutable/a.js');
  writeFileSync(file, script);
  writeFileSync(`${file}.gz`, gzipSync(script));
  writeFileSync(`${file}.br`, brotliCompressSync(script));
  writeFileSync(join(folder, '200.html'), '<title>here</title>');
  writeFileSync(join(folder, '.secret.txt'), 'hidden');
  symlinkSync(import.meta.filename, join(folder, 'linked.txt'));
  copyFileSync(resolve(import.meta.dirname, '../../static/_headers'), join(folder, '_headers'));
  served = await serveFolder(folder, { host: '127.0.0.1', port: 0, asked: true });
});
afterAll(() => {
  served.server.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, accepts: string, method = 'GET', range?: string): Promise<IncomingMessage> {
  const headers = { 'accept-encoding': accepts, ...(range === undefined ? {} : { range }) };
  return new Promise((resolve, reject) => {
    const asked = request(served.url, { path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer);
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['identity', undefined]
])('to a browser that takes %s a file is sent as %s', async (accepts, encoding) => {
  const answer = await ask('/_app/immutable/a.js', accepts);
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('what is named by its content is kept, the page is asked for anew', async () => {
  const [kept, page] = [await ask('/_app/immutable/a.js', 'br'), await ask('/practice/anything', 'br')];
  expect(kept.headers['cache-control']).toContain('immutable');
  expect(page.statusCode).toBe(200);
  expect(page.headers['cache-control']).toBe('no-cache');
});

test.each(['/practice/own.refund', '/practice/own.refund/call/x', '/sop', '/'])('%s is a page', async (path) => {
  const answer = await ask(path, 'identity');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
});

test.each(['/_app/immutable/gone.js', '/gone.png'])('%s is not there', async (path) => {
  expect((await ask(path, 'identity')).statusCode).toBe(404);
});

test.each([
  ['/%00', 400],
  ['/a/../b', 400],
  ['/%2e%2e/package.json', 400],
  ['/..%5cpackage.json', 400],
  ['/%', 400],
  ['/%c3%28', 400],
  ['http://elsewhere/', 400],
  ['/.secret.txt', 404],
  ['/_app/.git/config', 404],
  ['/linked.txt', 404],
  ['/_app/immutable', 404],
  ['/_app/', 404]
])('%s is answered with %s', async (path, status) => {
  expect((await ask(path, 'identity')).statusCode).toBe(status);
});

test.each([
  ['bytes=10-5', 416],
  ['bytes=9999-', 416],
  ['bytes=0-5', 206],
  ['bytes=zz', 200],
  ['lines=1-2', 200]
])('the range %s is answered with %s', async (range, status) => {
  const answer = await ask('/_app/immutable/a.js', 'identity', 'GET', range);
  expect(answer.statusCode).toBe(status);
  if (status === 416) expect(answer.headers['content-range']).toBe(`bytes */${script.length}`);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
  const answer = await ask('/', 'identity', method);
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
});

test.each(['/', '/_app/immutable/a.js', '/gone.png'])('%s comes with the headers that protect it', async (path) => {
  expect((await ask(path, 'br')).headers).toMatchObject({
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin'
  });
});

test('300 mutated requests end no server', { timeout: 120_000 }, () => survives(300, folder));
