import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  served = await serveFolder(folder, { host: '127.0.0.1', port: 0, asked: true });
});
afterAll(() => {
  served.server.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, accepts: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, served.url), { headers: { 'accept-encoding': accepts } }, (answer) => {
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
  expect(answer.headers['content-type']).toBe('text/javascript');
});

test('what is named by its content is kept, the page is asked for anew', async () => {
  const [kept, page] = [await ask('/_app/immutable/a.js', 'br'), await ask('/practice/anything', 'br')];
  expect(kept.headers['cache-control']).toContain('immutable');
  expect(page.statusCode).toBe(200);
  expect(page.headers['cache-control']).toBe('no-cache');
});

test.each(['/practice/own.refund', '/practice/own.refund/call/x', '/sop', '/'])('%s is a page', async (path) => {
  const answer = await ask(path, 'identity');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html;charset=utf-8']);
});

test.each(['/_app/immutable/gone.js', '/gone.png'])('%s is not there', async (path) => {
  expect((await ask(path, 'identity')).statusCode).toBe(404);
});
