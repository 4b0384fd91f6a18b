import type { Consequences, Material, PolicySide, Progress } from '#consequences/consequences';
import type { RunToScore } from '#consequences/re-score';
import type { Scenario } from '#scenario/scenario';
import type { ConsequencesAnswer, ConsequencesQuestion } from './inside/consequences-channel.ts';
import { lexiconAddress } from './shipped.ts';

export type { Consequences, PolicySide, Progress } from '#consequences/consequences';
export type { RunToScore } from '#consequences/re-score';

/** What a page has consequences looked for in. */
export interface Given {
  readonly runs: readonly RunToScore[];
  readonly scenarios: readonly Scenario[];
  /** How many pairs of desks; 0: none. */
  readonly pairs: number;
  /** How these desks are, where they are not the usual ones. */
  readonly desks?: Material['desks'];
}

/** The worker, with what it has read and scored; begun when it is first asked, and let go by {@link closeConsequences}. */
let worker: Worker | undefined;
let last = 0;

/**
 * What a draft would change if it came into force, worked out in a worker that remembers what lines mean and how runs were scored. Whoever asks anew
 * aborts what was asked before: it stops at the next piece of work, and the promise is rejected at once.
 * @throws a rejection with the signal's reason, or with an error if the worker fails
 */
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

/** Lets the worker go, and all that it remembers. */
export function closeConsequences(): void {
  worker?.terminate();
  worker = undefined;
}

const tell = (to: Worker, question: ConsequencesQuestion): void => to.postMessage(question);
const plain = (question: ConsequencesQuestion) => JSON.parse(JSON.stringify(question)) as ConsequencesQuestion;
