import ELK from 'elkjs/lib/elk.bundled.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '#chart/layout';
import type { Diagram, DiagramNode } from '#chart/diagram';
import { layoutTries, type LayoutWorker } from './layout-tries';

const leaf = (id: string): DiagramNode => ({
  id,
  name: { zh: id, en: id },
  parallel: false,
  initial: false,
  final: false,
  nodes: []
});
const joined = (...ids: readonly string[]): Diagram => ({
  nodes: ids.map(leaf),
  edges: [
    { id: 'one', from: ids[0]!, to: ids[1]!, ways: [{ on: 'go', name: { zh: '去', en: 'go' }, irregular: false }] }
  ]
});
const two = joined('a', 'b');

const elk = new ELK();
// In a browser a worker has a copy of its own, too.
const works = async (graph: Graph): Promise<Graph> => (await elk.layout(structuredClone(graph))) as Graph;
const never = (): Promise<Graph> => new Promise(() => undefined);
const breaks = (): Promise<Graph> => Promise.reject(new Error('it broke'));
const sleeps = (ms: number) => (): Promise<void> => new Promise((done) => setTimeout(done, ms));
const late = (graph: Graph): Promise<Graph> => sleeps(5_000)().then(() => works(graph));
const piledUp = async (graph: Graph): Promise<Graph> => {
  const laid = await works(graph);
  return { ...laid, children: laid.children!.map((child) => ({ ...child, x: 5, y: 5 })) };
};

/** Workers that come one after the other, each doing as it is told; the last kind comes again and again. */
function workers(...kinds: readonly ((graph: Graph) => Promise<Graph>)[]) {
  const made: { asked: Graph[]; ended: boolean }[] = [];
  const begin = (): LayoutWorker => {
    const does = kinds[Math.min(made.length, kinds.length - 1)]!;
    const own = { asked: [] as Graph[], ended: false };
    made.push(own);
    return {
      layOut: (graph) => {
        own.asked.push(graph);
        return does(graph);
      },
      end: () => (own.ended = true)
    };
  };
  return { made, tries: layoutTries(begin, { laid_ms: 4_000, simple_ms: 2_000 }) };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** What comes of it once this much time has passed. */
async function after<T>(ms: number, promise: Promise<T>): Promise<T | 'nothing yet'> {
  // ELK answers in Node by a timer, too.
  for (let passed = 0; passed < ms; passed += 100) await vi.advanceTimersByTimeAsync(100);
  return Promise.race([promise, Promise.resolve('nothing yet' as const)]);
}

const kindOf = async (ms: number, { tries }: ReturnType<typeof workers>, diagram = two): Promise<string> => {
  const drawing = await after(ms, tries.layOut(diagram, 'en'));
  return drawing === 'nothing yet' ? drawing : drawing.kind;
};

describe('a layout', () => {
  test('is ELK’s where that answers, and the same is asked for once', async () => {
    const of = workers(works);
    expect(await kindOf(200, of)).toBe('laid');
    expect(await kindOf(100, of)).toBe('laid');
    expect(of.made.map(({ asked, ended }) => [asked.length, ended])).toEqual([[1, false]]);
  });

  test('asked for twice at once is made once', async () => {
    const of = workers(works);
    const both = Promise.all([of.tries.layOut(two, 'en'), of.tries.layOut(two, 'en')]);
    expect(await after(300, both)).toHaveLength(2);
    expect(of.made[0]!.asked).toHaveLength(1);
  });

  test.each([
    ['never answers', never, 4_200],
    ['breaks', breaks, 200],
    ['answers late', late, 4_200]
  ])('where the worker %s comes of a fresh try with the least effort', async (_, does, ms) => {
    const of = workers(does, works);
    const first = of.tries.layOut(two, 'en');
    if (ms > 4_000) expect(await after(3_900, first)).toBe('nothing yet');
    expect(await after(ms, first)).toMatchObject({ kind: 'simple' });
    expect(of.made.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('is cards without lines where no worker does it, and never later than both deadlines', async () => {
    for (const does of [never, breaks, late, piledUp]) {
      const of = workers(does);
      expect(await kindOf(6_100, of)).toBe('cards');
      // What is late is ended with its worker.
      if (does !== piledUp) expect(of.made.map(({ ended }) => ended)).toEqual([true, true]);
    }
  });

  test('is cards, too, where no worker can be begun, and where it cannot be asked for', async () => {
    const none = layoutTries(
      () => {
        throw new Error('no workers here');
      },
      { laid_ms: 4_000, simple_ms: 2_000 }
    );
    expect(await after(100, none.layOut(two, 'en'))).toMatchObject({ kind: 'cards', edges: [] });
    const nowhere = { ...two, edges: [{ ...two.edges[0]!, to: 'nowhere' }] };
    expect(await kindOf(200, workers(works), nowhere)).toBe('cards');
  });

  test('that failed is tried again when it is asked for again, and then remembered', async () => {
    const of = workers(breaks, breaks, works);
    expect(await kindOf(200, of)).toBe('cards');
    expect(await kindOf(200, of)).toBe('laid');
    const simple = workers(breaks, works);
    expect(await kindOf(200, simple)).toBe('simple');
    expect(await kindOf(200, simple)).toBe('laid');
  });

  test('does not lose its time to one that was asked for before', async () => {
    const of = workers((graph) => (graph.id.includes('slow') ? never() : works(graph)));
    const slow = of.tries.layOut(joined('slow', 'b'), 'en');
    const quick = of.tries.layOut(two, 'en');
    expect(await after(6_500, quick)).toMatchObject({ kind: 'laid' });
    expect(await after(100, slow)).toMatchObject({ kind: 'cards' });
  });

  test('that is known already asks no worker', async () => {
    const of = workers(works);
    await kindOf(200, of);
    const [asked] = of.made[0]!.asked;
    const other = workers(never);
    const laid = (await after(100, works(asked!))) as Graph;
    other.tries.know([[JSON.stringify(asked), laid]]);
    expect(await kindOf(100, other)).toBe('laid');
    expect(other.made).toEqual([]);
  });
});
