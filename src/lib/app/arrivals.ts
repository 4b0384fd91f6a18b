import type { Policy } from '#machines/policy';
import type { Arrival, SandboxPlan } from '#sandbox/plan';

/** Message to the worker. Plain data, as is the answer. */
export interface ArrivalsQuestion {
  readonly plan: SandboxPlan;
  readonly policy: Policy;
}

/** Generates a sandbox's arrivals in a worker, as only that loads names. Rejects if plan and policy do not match. */
export function arrivalsInWorker(plan: SandboxPlan, policy: Policy): Promise<readonly Arrival[]> {
  const worker = new Worker(new URL('./inside/arrivals-worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<readonly Arrival[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as readonly Arrival[]));
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`expected who comes, came ${message || 'no worker'}`))
    );
    worker.addEventListener('messageerror', () => reject(new Error('expected plain data, came what cannot be read')));
    // What is shown on a screen may be wrapped in what watches it, which no worker can be sent.
    const question: ArrivalsQuestion = { plan: JSON.parse(JSON.stringify(plan)) as SandboxPlan, policy };
    worker.postMessage(question);
  });
  return answered.finally(() => worker.terminate());
}
