import { coach } from '#coach/coach';
import { good } from '#diagnostics/diagnostic';
import type { Scorecard } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import { createRun, loadRun } from '#storage/runs';
import type { Tabs } from '#storage/run-ownership';
import { at, device, header, open, value, type Device } from '#storage/testing/stores';
import { FakeLocks } from '#storage/testing/locks';
import type { CallSession } from '../call-session.svelte';
import type { LineReader, SessionDeps, ShownLine, ShownLines } from '../inside/deps';
import { openCallSession } from '../open-call-session';
import { miniCall } from './mini';

/** A wall clock, a scheduler and a page that a test moves by hand. */
export class FakeTime {
  wall_ms = 1_000_000;
  hidden = false;
  readonly ticks = new Set<() => void>();
  readonly seen = new Set<() => void>();
  readonly left = new Set<() => void>();

  /** Lets wall time pass in ticks of an eighth of a second. */
  pass(ms: number): void {
    for (let gone = 0; gone < ms; gone += 125) {
      this.wall_ms += Math.min(125, ms - gone);
      this.tick();
    }
  }
  tick(): void {
    for (const tick of [...this.ticks]) tick();
  }
  show(hidden: boolean): void {
    this.hidden = hidden;
    for (const told of [...this.seen]) told();
  }
}

const listen = (to: Set<() => void>, told: () => void) => {
  to.add(told);
  return () => void to.delete(told);
};

export interface Bench {
  readonly time: FakeTime;
  readonly store: Store;
  readonly device: Device;
  readonly locks: FakeLocks;
  /** What a session in a tab of that name is handed. */
  readonly deps: (tab: string) => SessionDeps;
  /** Opens the run in a tab of its own, and takes the call if it rings. */
  readonly tab: (name?: string) => Promise<CallSession>;
  /** Opens the run in a tab of its own, and does nothing. */
  readonly ring: (name?: string) => Promise<CallSession>;
  readonly stored: () => Promise<readonly unknown[]>;
}

/** Everything queued so far has run: fake-indexeddb answers by timers of its own. */
export const calm = async (): Promise<void> => {
  for (let i = 0; i < 12; i += 1) await new Promise((resolve) => setTimeout(resolve, 1));
};

const dial = { points: 0, max: 100, score: 0 };
const card = {
  total: 0,
  passed: false,
  record: false,
  ending: 'abandoned',
  dimensions: { phrasing: dial, process: dial, outcome: dial }
};

/** What this device remembers of bad lines that were shown. */
function shownHere(): ShownLines {
  let all: readonly ShownLine[] = [];
  return {
    all: () => all,
    note(call, turn, lines) {
      const others = all.filter((it) => it.call !== call || it.turn !== turn);
      all = [...others, ...lines.map((line) => ({ call, turn, line }))];
    }
  };
}

/**
 * A stored fresh run and what is needed to open it.
 * @param fetched whether what reads a line is there; else it cannot be had, or only then
 */
export async function bench(
  mode: 'guided' | 'assisted' | 'exam' = 'exam',
  fetched: boolean | Promise<void> = true
): Promise<Bench> {
  const time = new FakeTime();
  const on = device();
  const store = await open(on);
  const locks = new FakeLocks();
  value(await createRun(store, header('r1', { scenario: 'mini', mode }), at));
  const reader: LineReader = {
    async prepare(lines) {
      if (lines.length === 0) return;
      if (fetched === false) throw new Error('offline');
      await fetched;
    },
    isReadyFor: () => fetched === true,
    expect: () => undefined
  };
  const shown = shownHere();
  const tabs = (tab: string): Tabs => ({ tab, locks: locks.manager, wait: () => Promise.resolve() });
  const deps = (tab: string): SessionDeps => ({
    store,
    tabs: tabs(tab),
    page: {
      isHidden: () => time.hidden,
      onVisibility: (told) => listen(time.seen, told),
      onLeave: (told) => listen(time.left, told)
    },
    callOf: (header) => Promise.resolve(good({ call: miniCall(header), reader, coach: Promise.resolve(coach) })),
    score: () => Promise.resolve(card as unknown as Scorecard),
    reasons: () => Promise.resolve({}),
    shown,
    now: () => time.wall_ms,
    at: () => new Date(Date.parse(at) + time.wall_ms).toISOString(),
    every: (_ms, told) => listen(time.ticks, told)
  });
  const ring = async (name = 'a'): Promise<CallSession> => {
    const session = value(await openCallSession(deps(name), 'r1'));
    time.tick();
    return session;
  };
  return {
    time,
    store,
    device: on,
    locks,
    deps,
    ring,
    tab: async (name) => {
      const session = await ring(name);
      session.answer();
      return session;
    },
    stored: async () => value(await loadRun(store, 'r1')).run.entries
  };
}
