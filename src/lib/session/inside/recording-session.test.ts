import { afterEach, expect, test, vi } from 'vitest';
import type { Entry } from '#domain/entry';
import type { Simulation } from '#kernel/simulation';
import { loadRun, readSeal } from '#storage/runs';
import { value } from '#storage/testing/stores';
import { RecordingSession } from './recording-session.svelte';
import type { Finish } from './stored-log';
import { bench, calm, type Bench } from '../testing/desk';

afterEach(() => vi.restoreAllMocks());

/** Somebody counts, while seconds go by: nothing of it is a call. */
interface Memory {
  readonly counted: number;
  readonly seconds: number;
  readonly paused: boolean;
  readonly over: boolean;
}

const tick = { to: 'clock', event: { type: 'tick' }, after_ms: 1000 };

const counting: Simulation<Memory, Entry, 'no-such-act'> = {
  processes: { clock: { reduce: (memory) => ({ memory: { ...memory, seconds: memory.seconds + 1 }, sends: [tick] }) } },
  begin: () => ({ memory: { counted: 0, seconds: 0, paused: false, over: false }, sends: [tick] }),
  entry(memory, entry) {
    switch ('do' in entry ? entry.do : undefined) {
      case 'count':
        return { memory: { ...memory, counted: memory.counted + 1 }, sends: [] };
      case 'pause':
      case 'resume':
        return { memory: { ...memory, paused: !memory.paused }, sends: [] };
      case 'end':
        return { memory: { ...memory, over: true }, sends: [] };
      default:
        return { memory, sends: [], refused: 'no-such-act' };
    }
  }
};

class Counting extends RecordingSession<Memory, 'no-such-act'> {
  readonly prepared: (readonly Entry[])[] = [];

  get paused(): boolean {
    return this.state.memory.paused;
  }
  protected get isOver(): boolean {
    return this.state.memory.over;
  }
  protected finish(): Promise<Finish> {
    const scores = { phrasing: 0, process: 0, outcome: 0 };
    const { counted } = this.state.memory;
    return Promise.resolve({
      card: { counted },
      transcript: [],
      summary: { total: counted, scores, passed: false, record: false, ending: 'counted' }
    });
  }
  protected prepareFor(entries: readonly Entry[]): Promise<void> {
    this.prepared.push(entries);
    return Promise.resolve();
  }
  act(name: string) {
    this.settle();
    return this.do(name, undefined);
  }
}

async function counter({ deps, store, time }: Bench, tab = 'a'): Promise<Counting> {
  const session = new Counting(counting, value(await loadRun(store, 'r1')), deps(tab), 'supervisor');
  await session.start(undefined);
  time.tick();
  session.begin();
  return session;
}

test('lives with the wall clock, and dates what is done by it', async () => {
  const on = await bench();
  const session = await counter(on);
  on.time.pass(2500);
  expect([session.now_ms, session.state.memory.seconds]).toEqual([2500, 2]);
  expect(await session.act('count')).toEqual({ is: 'stored' });
  expect(await on.stored()).toEqual([{ at_ms: 2500, who: 'supervisor', do: 'count' }]);
});

test('what the simulation refuses stands in no log', async () => {
  const on = await bench();
  const session = await counter(on);
  expect(await session.act('fly')).toEqual({ is: 'refused', why: 'no-such-act' });
  expect(await on.stored()).toEqual([]);
});

test('what could not be stored was not done', async () => {
  const on = await bench();
  const session = await counter(on);
  vi.spyOn(on.store.db.entries, 'add').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  expect((await session.act('count')).is).toBe('not-stored');
  expect([session.state.memory.counted, session.trouble?.code]).toEqual([0, 'SB0502']);
  expect(await session.act('count')).toEqual({ is: 'stored' });
  expect([session.state.memory.counted, session.trouble]).toEqual([1, undefined]);
});

test('stands while it is paused, and says how long nobody was there', async () => {
  const on = await bench();
  const session = await counter(on);
  on.time.pass(1500);
  await session.pause('asked');
  on.time.pass(4000);
  expect(session.now_ms).toBe(1500);
  expect(await session.pause('asked')).toEqual({ is: 'refused', why: 'paused' });
  await session.resume();
  on.time.pass(500);
  expect(session.now_ms).toBe(2000);
  expect((await on.stored()).at(-1)).toMatchObject({ do: 'resume', with: { away_s: 4 } });
  expect(await session.resume()).toEqual({ is: 'refused', why: 'not-paused' });
});

test('once it is over it is sealed with what it ends with, again if that failed, and time stands', async () => {
  const on = await bench();
  const session = await counter(on);
  await session.act('count');
  vi.spyOn(on.store.db.seals, 'add').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await session.act('end');
  await calm();
  expect(session.sealed).toBe(false);
  on.time.pass(3500);
  await calm();
  expect([session.sealed, session.now_ms]).toEqual([true, 0]);
  expect(value(await readSeal(on.store, 'r1'))).toMatchObject({ card: { counted: 1 }, entries: 2 });
});

test('a second tab looks on, makes ready for what it reads, and takes over once the first has gone', async () => {
  const on = await bench();
  const first = await counter(on, 'a');
  const second = await counter(on, 'b');
  expect(await second.act('count')).toEqual({ is: 'refused', why: 'read-only' });
  await first.act('count');
  on.time.pass(1500);
  await calm();
  expect(second.state.memory.counted).toBe(1);
  expect(second.prepared.at(-1)).toHaveLength(1);
  first.close();
  await calm();
  expect(second.readOnly?.free).toBe(true);
  await second.takeOver();
  expect([second.readOnly, second.paused]).toEqual([undefined, true]);
});
