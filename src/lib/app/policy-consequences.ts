import type { Consequences, Material, PolicySide, Progress } from '#consequences/consequences';
import type { RunToScore } from '#consequences/re-score';
import type { Scenario } from '#scenario/scenario';
import type { ConsequencesAnswer, ConsequencesQuestion } from './inside/consequences-channel.ts';
import { lexiconAddress } from './shipped.ts';

export type { Consequences, PolicySide, Progress } from '#consequences/consequences';
export type { RunToScore } from '#consequences/re-score';

/** Runs, scenarios and desks in which a page looks for consequences. */
export interface Given {
  readonly runs: readonly RunToScore[];
  readonly scenarios: readonly Scenario[];
  readonly pairs: number;
  readonly desks?: Material['desks'];
}

let worker: Worker | undefined;
let last = 0;

/** Computes the effects of a draft in a worker. A new request must abort the previous one, which then rejects. */
export function consequencesOf(
  inForce: PolicySide,
  draft: PolicySide,
  given: Given,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal
): Promise<Consequences> {
  signal?.throwIfAborted();
  const asked = (worker ??= new Worker(new URL('./inside/policy-consequences-worker.ts', import.meta.url), {
    type: 'module'
  }));
  const id = (last += 1);
  const done = new AbortController();
  const answered = new Promise<Consequences>((resolve, reject) => {
    const until = { signal: done.signal };
    asked.addEventListener(
      'message',
      ({ data }) => {
        // Sent by our own worker, and by nobody else.
        const answer = data as ConsequencesAnswer;
        if (answer.id !== id) return;
        if (answer.tells === 'progress') onProgress(answer.progress);
        else if (answer.tells === 'found') resolve(answer.found);
        else reject(new Error(answer.why));
      },
      until
    );
    asked.addEventListener(
      'error',
      ({ message }) => {
        closeConsequences();
        reject(new Error(`expected consequences, came ${message || 'no worker'}`));
      },
      until
    );
    signal?.addEventListener(
      'abort',
      () => {
        tell(asked, { asks: 'stop', id });
        // Whatever a signal was aborted with is passed on as it is.
        reject(signal.reason as Error);
      },
      until
    );
    const { runs, scenarios, pairs, desks } = given;
    const lexicons = { zh: lexiconAddress('zh'), en: lexiconAddress('en'), both: lexiconAddress('both') };
    const material = { runs, scenarios, pairs, ...(desks && { desks }) };
    // What is shown on a screen may be wrapped in what watches it, which no worker can be sent.
    tell(asked, plain({ asks: 'begin', id, inForce, draft, material, lexicons }));
  });
  return answered.finally(() => done.abort());
}

/** Ends the worker and drops its cache. */
export function closeConsequences(): void {
  worker?.terminate();
  worker = undefined;
}

const tell = (to: Worker, question: ConsequencesQuestion): void => to.postMessage(question);
const plain = (question: ConsequencesQuestion) => JSON.parse(JSON.stringify(question)) as ConsequencesQuestion;
