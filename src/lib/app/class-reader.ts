import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { ClassRun } from '#class/class-run';
import type { RunHeader, Versions } from '#contact/log';
import type { DebriefData } from '#debrief/assess';
import type { GivenRun } from '#debrief/run-file';
import type { RunFile } from '#formats/run';
import { limits } from '#storage/runs';
import type { LexiconAddresses } from './inside/lexicon-pieces.ts';
import { isOwn } from './own-id.ts';
import { policyOf } from './policy-in-force.ts';
import { lexiconAddress, shippedRules, shippedScenario, shippedVersions } from './shipped.ts';
import { records } from './store-handle.svelte.ts';

/** Data that runs are scored with, as plain data; without the reader, since lines are read in the worker. */
export type Ground = Omit<DebriefData, 'read'>;

export interface ReadFile {
  readonly file: string;
  readonly run: Result<RunFile>;
  /** Text of the file if it holds a trainer's judgements instead of a run. */
  readonly judgements?: string;
}

/** Message to the worker. Plain data, as is the answer. */
export type ClassQuestion =
  | { readonly asks: 'begin'; readonly lexicons: LexiconAddresses; readonly mostCharacters: number }
  | { readonly asks: 'know'; readonly key: string; readonly ground: Ground }
  | { readonly asks: 'read'; readonly id: number; readonly name: string; readonly bytes: ArrayBuffer }
  | {
      readonly asks: 'judge';
      readonly id: number;
      readonly file: string;
      readonly run: GivenRun;
      readonly ground: string | undefined;
    };
export type ClassAnswer = { readonly id: number } & (
  { readonly read: readonly ReadFile[] } | { readonly judged: Result<ClassRun> } | { readonly failed: true }
);

/** Reads and scores run files in a worker, so that the page stays responsive with any number of files. */
export class ClassReader {
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, (answer: ClassAnswer) => void>();
  readonly #known = new Map<string, Promise<Ground | undefined>>();

  /** Reads the runs in a file or in all files of an archive. SB0958 if the code for it cannot be fetched. */
  async read(name: string, bytes: ArrayBuffer): Promise<readonly ReadFile[]> {
    const answer = await this.#ask((id) => ({ asks: 'read', id, name, bytes }), [bytes]);
    return 'read' in answer ? answer.read : [{ file: name, run: notFetched(name) }];
  }

  /**
   * Scores a run again by its pinned versions. SB0955 if it cannot be scored here, SB0958 if the code cannot be
   * fetched.
   */
  async judge(file: string, run: RunFile): Promise<Result<ClassRun>> {
    try {
      const { header } = run;
      const versions = header.versions ?? (await shippedVersions(header.scenario, header.lang));
      if (versions === undefined) return bad(report('SB0955', {}, { file }));
      const given: GivenRun = { ...run, header: { ...header, versions } };
      const ground = await this.#ground(given.header);
      const answer = await this.#ask((id) => ({ asks: 'judge', id, file, run: given, ground }));
      return 'judged' in answer ? answer.judged : notFetched(file);
    } catch {
      return notFetched(file);
    }
  }

  close(): void {
    this.#worker?.terminate();
    this.#forget();
  }

  async #ground(header: RunHeader): Promise<string | undefined> {
    const { scenario, versions } = header;
    const key = JSON.stringify([scenario, versions.policy, isOwn(scenario) && versions.scenario, header.lang]);
    const worker = this.#begun();
    let found = this.#known.get(key);
    if (!found) {
      found = groundOf(header);
      this.#known.set(key, found);
      found.catch(() => this.#known.delete(key));
      const ground = await found;
      if (ground) tell(worker, { asks: 'know', key, ground });
    }
    return (await found) ? key : undefined;
  }

  #ask(question: (id: number) => ClassQuestion, handedOver: Transferable[] = []): Promise<ClassAnswer> {
    const worker = this.#begun();
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      tell(worker, question(id), handedOver);
    });
  }

  #begun(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./inside/class-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      // Sent by our own worker, and by nobody else.
      const answer = data as ClassAnswer;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    worker.addEventListener('error', () => this.#forget());
    const lexicons = { zh: lexiconAddress('zh'), en: lexiconAddress('en'), both: lexiconAddress('both') };
    tell(worker, { asks: 'begin', lexicons, mostCharacters: limits.fileCharacters });
    return worker;
  }

  #forget(): void {
    this.#worker = undefined;
    this.#known.clear();
    for (const [id, resolve] of this.#waiting) resolve({ id, failed: true });
    this.#waiting.clear();
  }
}

const notFetched = (file: string): Result<never> => bad(report('SB0958', {}, { file }));
const tell = (worker: Worker, question: ClassQuestion, handedOver: Transferable[] = []): void =>
  worker.postMessage(question, handedOver);

async function groundOf(header: RunHeader): Promise<Ground | undefined> {
  const { scenario: id, lang, versions: pinned } = header;
  const now = isOwn(id) ? await ownNow(header) : await shippedNow(id, lang);
  if (!now.ok) return undefined;
  const { scenario, versions } = now.value;
  const policy = pinned.policy === versions.policy ? undefined : await policyOf(pinned.policy);
  return policy?.ok
    ? { scenario, policy: policy.value.policy, versions: { ...versions, policy: pinned.policy } }
    : { scenario, policy: await shippedRules(), versions };
}

type Now = Result<Pick<Ground, 'scenario' | 'versions'>>;

async function shippedNow(id: string, lang: RunHeader['lang']): Promise<Now> {
  const [scenario, versions]: [Ground['scenario'] | undefined, Versions | undefined] = await Promise.all([
    shippedScenario(id),
    shippedVersions(id, lang)
  ]);
  return scenario && versions ? good({ scenario, versions }) : bad(report('SB0955', {}));
}

async function ownNow(header: RunHeader): Promise<Now> {
  const store = await records.open();
  if (!store.ok) return store;
  const { ownRoom } = await import('./own-door.ts');
  return (await ownRoom()).ownDataNow(store.value, header);
}
