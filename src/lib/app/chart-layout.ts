import type { Diagram } from '#chart/diagram';
import { drawingOf, graphsOf, type Drawing, type Graph } from '#chart/layout';
import type { Lang } from '#domain/text';

/** Longer than the slowest phone needs to load and to lay out. */
const longest_ms = 30_000;

/** What lays out, begun when it is first needed; nothing behind a failure. */
let lays: ((graph: Graph) => Promise<Graph>) | undefined;
/** By what was asked, to the letter: the same regions in the same language are laid out once. */
const known = new Map<string, Promise<Graph>>();

/**
 * Puts a diagram's states and lines in their places, in a worker. The same is laid out once only.
 * @param live  with room for what is left of limits
 * @returns a promise that fails if the worker does not load, breaks, or does not answer
 */
export async function layOut(diagram: Diagram, lang: Lang, live = false): Promise<Drawing> {
  const laid = await Promise.all(graphsOf(diagram, lang, live).map(laidOut));
  return drawingOf(diagram, laid, lang, live);
}

function laidOut(graph: Graph): Promise<Graph> {
  const key = JSON.stringify(graph);
  let answer = known.get(key);
  if (!answer) {
    known.set(key, (answer = ask(graph)));
    // Asked again, it is tried again.
    answer.catch(() => known.delete(key));
  }
  return answer;
}

function ask(graph: Graph): Promise<Graph> {
  lays ??= begin();
  return lays(graph);
}

/** What ELK's worker answers: to the question of that number, what came of it. */
interface Answer {
  readonly id: number;
  readonly data?: Graph;
  readonly error?: unknown;
}

/** ELK's worker is spoken to as its own `elk-api` does; that module is of a kind whose glue every page would have to carry. */
function begin(): (graph: Graph) => Promise<Graph> {
  const worker = new Worker(new URL('./inside/chart-layout-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(`the layout worker failed: ${message}`)));
  });
  // Whoever waits hears of it by the race below; it may also come when nobody does.
  broken.catch(end);
  let asked = 0;
  const post = (question: object): Promise<Graph> =>
    new Promise((resolve, reject) => {
      const id = (asked += 1);
      const hear = ({ data: answer }: MessageEvent<Answer>): void => {
        if (answer.id !== id) return;
        worker.removeEventListener('message', hear);
        if (answer.error === undefined) resolve(answer.data!);
        else reject(new Error('the layout failed', { cause: answer.error }));
      };
      worker.addEventListener('message', hear);
      worker.postMessage({ id, ...question });
    });
  const ready = post({ cmd: 'register', algorithms: ['layered'] });
  ready.catch(() => undefined);
  return async (graph) => {
    const late = deadline();
    try {
      const laid = ready.then(() => post({ cmd: 'layout', graph, layoutOptions: {}, options: {} }));
      return await Promise.race([laid, broken, late.passed]);
    } catch (error) {
      end();
      throw error;
    } finally {
      late.cancel();
    }
  };

  function end(): void {
    worker.terminate();
    lays = undefined;
  }
}

function deadline(): { readonly passed: Promise<never>; cancel(): void } {
  let timer: ReturnType<typeof setTimeout>;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the layout worker did not answer')), longest_ms);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}
