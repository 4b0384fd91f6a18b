import { describe, expect, it } from 'vitest';
import { fold, Folded } from '#kernel/fold';
import { List } from '#kernel/list';
import { watched } from '#kernel/watched';
import { liveDesk } from '#simulation/live-desk';
import { longCall } from './folding.ts';
import { deskOf } from './simulation.ts';

type Method = (this: { readonly length: number }, ...given: unknown[]) => unknown;

/** What hands items out: each counts as it is taken. */
const walks: readonly PropertyKey[] = ['keys', 'values', 'entries', Symbol.iterator];
/** What touches one item of an array, however long it is. */
const touches: ReadonlySet<PropertyKey> = new Set(['at', 'push', 'pop']);

/**
 * How many items of arrays, lists, sets, maps and objects are looked at or copied while something runs: whatever looks through the whole log
 * at each entry shows, on any machine. What is read by its index is not seen, nor is the spread of an object.
 */
function visited(run: () => unknown): number {
  let count = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: PropertyKey, counted: (own: Method) => Method): void => {
    const own = Object.getOwnPropertyDescriptor(owner, name)!;
    undo.push(() => Object.defineProperty(owner, name, own));
    Object.defineProperty(owner, name, { ...own, value: counted(own.value as Method) });
  };
  const walked = (own: Method): Method =>
    function () {
      const items = Reflect.apply(own, this, []) as Iterator<unknown>;
      const walk = {
        next() {
          count += 1;
          return items.next();
        },
        return: () => ({ done: true, value: undefined }),
        [Symbol.iterator]: () => walk
      };
      return walk;
    };
  const called =
    (name: string) =>
    (own: Method): Method =>
      function (...given) {
        const asked = given[0];
        if (typeof asked !== 'function') {
          const found = Reflect.apply(own, this, given);
          count += touches.has(name) ? 1 : name === 'slice' ? (found as readonly unknown[]).length : this.length;
          return found;
        }
        given[0] = function (this: unknown, ...items: unknown[]) {
          count += 1;
          return Reflect.apply(asked, this, items) as unknown;
        };
        return Reflect.apply(own, this, given);
      };
  const told = (own: Method): Method =>
    function (...given) {
      const found = Reflect.apply(own, this, given) as readonly unknown[];
      count += found.length;
      return found;
    };
  for (const { prototype } of [Array, Map, Set]) for (const name of walks) replace(prototype, name, walked);
  for (const name of Object.getOwnPropertyNames(Array.prototype))
    if (!['constructor', 'length', ...walks].includes(name)) replace(Array.prototype, name, called(name));
  for (const name of ['keys', 'values', 'entries']) replace(Object, name, told);
  replace(
    List.prototype,
    'at',
    (own) =>
      function (...given) {
        count += 1;
        return Reflect.apply(own, this, given);
      }
  );
  try {
    run();
  } finally {
    // Not by what is counted: it is put back as it goes.
    for (let at = 0; at < undo.length; at += 1) undo[at]!();
  }
  return count;
}

/** What is done for one of so many, counted and not timed. */
type Work = Readonly<Record<string, number>>;

/** One of many costs as much as one of few, but for one part in twenty. */
function expectSame(many: Work, few: Work): void {
  for (const [what, times] of Object.entries(few)) {
    expect(many[what], what).toBeLessThanOrEqual(times * 1.05);
    expect(many[what], what).toBeGreaterThanOrEqual(times * 0.95);
  }
}

async function workOfTicket(count: number): Promise<Work> {
  const { desk, openings, pilots, until_ms } = await deskOf(count);
  const { entries, state } = liveDesk(desk, openings, pilots, until_ms);
  let steps = 0;
  const simulation = watched(desk.simulation, () => (steps += 1));
  const items = visited(() => fold(simulation, entries, state.now_ms));
  return { entries: entries.length / count, 'chart steps': steps / count, 'items visited': items / count };
}

describe('what it costs', () => {
  it('to fold an entry is the same at the end of a call of 5,000 as in its first 500', async () => {
    const lines: string[] = [];
    const { call, entries } = await longCall(5000, (line) => lines.push(line));
    let [entered, steps] = [0, 0];
    const simulation = watched(call.simulation, () => (steps += 1));
    const entry: typeof simulation.entry = (...given) => {
      entered += 1;
      return simulation.entry(...given);
    };
    const folded = new Folded({ ...simulation, entry });
    const workUntil = (count: number): Work => {
      [entered, steps] = [0, 0];
      const items = visited(() => {
        while (folded.length < count) folded.push(entries[folded.length]!);
      });
      return { entries: entered, 'chart steps': steps, 'items visited': items };
    };
    const first = workUntil(500);
    while (folded.length < 4500) folded.push(entries[folded.length]!);
    expectSame(workUntil(5000), first);
    expect(lines, 'lines read, each once').toEqual([...new Set(lines)]);
  });

  // Both desks fill their lists' chunks of 64: what is copied of a chunk hangs on how full the last of them is.
  it('to fold a ticket is the same on a desk of 256 as on one of 128', async () => {
    expectSame(await workOfTicket(256), await workOfTicket(128));
  });
});
