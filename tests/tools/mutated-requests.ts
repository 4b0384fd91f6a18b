/** Requests as no browser sends them, from a seed, to a server in a process of its own. Forked, this file is that server. */
import { fork, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import fc from 'fast-check';
import { serveFolder } from '../../src/build/static-server.ts';

const allowed_bytes = 20_000_000;

const paths = [
  '/',
  '/200.html',
  '/favicon.svg',
  '/_app/immutable/a.js',
  '/practice/x',
  '/%00',
  '/../x',
  '/%E0%A4%A',
  '*',
  '//',
  '/%2e%2e/'
];
const headers = [
  'Range: bytes=10-5',
  'Range: bytes=0-',
  'Range: bytes=0-1,3-4',
  'Range: bytes=-0',
  'Accept-Encoding: br, gzip',
  'If-Match: x',
  'If-Range: x',
  'If-None-Match: *',
  'If-Modified-Since: x',
  'Content-Length: -1',
  'Transfer-Encoding: chunked',
  'Host: x',
  'Expect: 100-continue'
];
const plainRequest = fc
  .tuple(
    fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'G\u0000T'),
    fc.constantFrom(...paths),
    fc.subarray(headers)
  )
  .map(([method, path, given]) =>
    [`${method} ${path} HTTP/1.1`, 'Host: here', 'Connection: close', ...given, '', ''].join('\r\n')
  );
const mutation = fc.tuple(fc.nat(400), fc.nat(3), fc.uint8Array({ maxLength: 6 }));
const mutated = fc.tuple(plainRequest, fc.array(mutation, { maxLength: 3 })).map(([text, mutations]) =>
  mutations.reduce((bytes, [at, dropped, added]) => {
    const place = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place + dropped)]);
  }, Buffer.from(text))
);

/** Sends that many and fails where the process ends, a connection hangs, no page is served afterwards, or the memory has grown by more than 20 MB. */
export async function survives(count: number, folder: string): Promise<void> {
  const server = fork(import.meta.filename, [folder], { execArgv: ['--import', 'tsx', '--expose-gc'] });
  let answered = 0;
  let ended: number | string | null | undefined;
  server.once('exit', (code, signal) => (ended = code ?? signal));
  try {
    const { url } = await told<{ url: string }>(server);
    const port = Number(new URL(url).port);
    const requests = fc.sample(mutated, { numRuns: count, seed: 20261207 });
    const send = async (from: number, until: number): Promise<void> => {
      for (let at = from; at < until; at += 8) {
        const answers = await Promise.all(requests.slice(at, Math.min(at + 8, until)).map((it) => exchange(port, it)));
        answered += answers.filter(Boolean).length;
      }
    };
    // What any server takes once, it has taken before it is measured.
    const warm = Math.min(100, count / 3);
    await send(0, warm);
    const before = await memory(server);
    await send(warm, count);
    const grown_bytes = (await memory(server)) - before;
    if (ended !== undefined) throw new Error(`the server ended: ${String(ended)}`);
    if (grown_bytes > allowed_bytes) throw new Error(`its memory has grown by ${grown_bytes} bytes`);
    if (answered < count / 2) throw new Error(`only ${answered} of ${count} requests were answered`);
    const page = await fetch(url);
    if (page.status !== 200) throw new Error(`afterwards a page is answered with ${page.status}`);
  } finally {
    server.kill('SIGKILL');
  }
}

/** Whether anything came back: no server answers what breaks off before its head ends. */
function exchange(port: number, request: Buffer): Promise<boolean> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(request));
    socket.setTimeout(20_000, () => {
      socket.destroy();
      fail(new Error(`no answer to ${JSON.stringify(request.toString('latin1'))}`));
    });
    // A connection that is closed on a malformed request is an answer.
    socket.on('error', () => undefined).on('close', () => done(socket.bytesRead > 0));
    socket.resume();
  });
}

const told = <T>(server: ChildProcess): Promise<T> =>
  new Promise((done, fail) => {
    server.once('message', (message) => done(message as T));
    server.once('exit', (code) => fail(new Error(`the server ended: ${code}`)));
  });

async function memory(server: ChildProcess): Promise<number> {
  server.send('memory');
  return (await told<{ bytes: number }>(server)).bytes;
}

if (process.send && process.argv[1] === import.meta.filename) {
  const { url } = await serveFolder(process.argv[2]!, { host: '127.0.0.1', port: 0, asked: true });
  process.on('message', () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send!({ bytes: heapUsed + external });
  });
  process.send({ url });
}
