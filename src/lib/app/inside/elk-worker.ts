import type { Graph } from '#chart/layout';
import type { LayoutWorker } from './layout-tries.ts';

interface Answer {
  readonly id: number;
  readonly data?: Graph;
  readonly error?: unknown;
}

/** Speaks to ELK's worker as `elk-api` does, because importing that would add interop code to every page. */
export function elkWorker(): LayoutWorker {
  const worker = new Worker(new URL('./chart-layout-worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(`the layout worker failed: ${message}`)));
  });
  // Whoever waits hears of it by the race below; it may also come when nobody does.
  broken.catch(() => undefined);
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
  return {
    layOut: (graph) => {
      const laid = ready.then(() => post({ cmd: 'layout', graph, layoutOptions: {}, options: {} }));
      return Promise.race([laid, broken]);
    },
    end: () => worker.terminate()
  };
}
