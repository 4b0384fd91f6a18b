import { expect, test } from 'vitest';
import { slimLexicon } from './bundle-for-language';
import { makeReader } from './read';
import { RemoteReader, type ReaderScope } from './remote-reader';
import type { ReaderPort, ReaderWorker } from './reader-channel';
import { serveReader } from './serve-reader';
import { loadLexicon, loadSources } from './testing/load';

const sources = loadSources();
const piece = slimLexicon(sources, 'zh');
type Told = (event: { readonly data: unknown }) => void;

/** A worker in this thread: messages are copied, and come later. */
function threadless(isOnline: () => boolean): ReaderWorker {
  const [toWorker, toPage] = [new Set<Told>(), new Set<Told>()];
  let ended = false;
  const send = (to: Set<Told>, message: unknown): void => {
    const data: unknown = structuredClone(message);
    setTimeout(() => ended || to.forEach((told) => told({ data })));
  };
  const port: ReaderPort = {
    postMessage: (message) => send(toPage, message),
    addEventListener: (_type, told) => void toWorker.add(told)
  };
  const fetched = <Value>(value: Value) => (isOnline() ? Promise.resolve(value) : Promise.reject(new Error('offline')));
  serveReader(port, {
    sources: (pack) => fetched(pack === 'both' ? sources : [piece]),
    names: () => fetched({})
  });
  return {
    postMessage: (message) => send(toWorker, message),
    addEventListener: (type, told) => void (type === 'message' && toPage.add(told)),
    terminate: () => (ended = true)
  };
}

/** A reader of Chinese calls, and which workers it has opened. */
function chinese(isOnline = () => true) {
  const opened: ReaderScope[] = [];
  const reader = new RemoteReader('zh', (scope) => {
    opened.push(scope);
    const pack = scope === 'own' ? 'zh' : 'both';
    const worker = threadless(isOnline);
    worker.postMessage({ does: 'begin', own: 'zh', pack, from: pack });
    return worker;
  });
  return { reader, opened };
}

const whole = makeReader(loadLexicon());
const mixed = '好的，let me check your bill，您稍等一下。';

test('what a worker reads is what is read here; a second language brings a second worker', async () => {
  const { reader, opened } = chinese();
  const own = ['您好，工号1024为您服务', '请问还有什么可以帮您？'];
  await reader.prepare([...own, own[0]!]);
  expect(opened).toEqual(['own']);
  for (const text of own) expect(reader.read(text)).toEqual(whole(text));
  await Promise.all([reader.prepare([mixed]), reader.prepare([mixed, own[0]!])]);
  expect(opened).toEqual(['own', 'whole']);
  expect(reader.read(mixed)).toEqual(whole(mixed));
  expect(whole(mixed).parts).not.toHaveLength(0);
});

test('nothing is read that was not read ahead', async () => {
  const { reader } = chinese();
  await reader.prepare(['您好']);
  expect(reader.isReadyFor('您好')).toBe(true);
  expect(reader.isReadyFor(mixed)).toBe(false);
  expect(() => reader.read(mixed)).toThrow('prepare()');
});

test('a line that is being written brings what its language needs, one at home in Chinese talk does not', async () => {
  const { reader, opened } = chinese();
  reader.expect('请您打开APP');
  await reader.prepare(['您好']);
  expect(opened).toEqual(['own']);
  reader.expect('好的，let me');
  await reader.prepare(['请讲']);
  expect(opened).toEqual(['own', 'whole']);
});

test('what could not be fetched is told, and tried again by whoever asks next', async () => {
  let online = false;
  const { reader, opened } = chinese(() => online);
  await expect(reader.prepare(['您好'])).rejects.toThrow('fetching');
  online = true;
  await reader.prepare(['您好']);
  expect(opened).toEqual(['own', 'own']);
  expect(reader.read('您好').parts).toHaveLength(1);
});

test('a reader that was closed while it was asked says so, and reads on when asked again', async () => {
  const { reader } = chinese();
  const asked = reader.prepare(['您好']);
  reader.close();
  await expect(asked).rejects.toThrow('the end of its worker');
  await reader.prepare(['您好']);
  expect(reader.isReadyFor('您好')).toBe(true);
});
