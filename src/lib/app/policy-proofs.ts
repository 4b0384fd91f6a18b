import type { ClassLook } from '#analysis/look-into';
import type { LookedInto } from '#analysis/proof-standing';
import type { Policy } from '#machines/policy';
import type { ProofsAnswer, ProofsQuestion } from './inside/proofs-channel.ts';

/** Explores up to `states` situations per class in a worker. Rejects with the signal's reason, or if it fails. */
export function lookIntoInWorker(
  policy: Policy,
  states: number,
  onLook: (look: ClassLook) => void,
  signal: AbortSignal
): Promise<LookedInto> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./inside/policy-proofs-worker.ts', import.meta.url), { type: 'module' });
  const found = new Promise<LookedInto>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      // Sent by our own worker, and by nobody else.
      const answer = data as ProofsAnswer;
      if (answer.tells === 'class') onLook(answer.look);
      else if (answer.tells === 'found') resolve(answer.found);
      else reject(new Error(answer.why));
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`expected proofs, came ${message || 'no worker'}`))
    );
    // Whatever a signal was aborted with is passed on as it is.
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  const question: ProofsQuestion = { policy, states };
  // What is shown on a screen may be wrapped in what watches it, which no worker can be sent.
  worker.postMessage(JSON.parse(JSON.stringify(question)));
  return found.finally(() => worker.terminate());
}
