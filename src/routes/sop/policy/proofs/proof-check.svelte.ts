import { passes, type ClassLook } from '#analysis/look-into';
import type { LookedInto } from '#analysis/proof-standing';
import { lookIntoInWorker } from '#app/policy-proofs';
import type { Policy } from '#machines/policy';

/** How far a pass has come. */
export interface CheckProgress {
  /** Classes that were looked into, and how many there are. */
  readonly done: number;
  readonly of: number;
  /** The class that was last looked into. */
  readonly last?: string;
}

/** A version held against all that is proved, in a worker: a quick pass, then deeper ones, each with its progress, stopped whenever one likes. */
export class ProofCheck {
  progress = $state.raw<CheckProgress>();
  failed = $state(false);
  /** What was found, and of what: the key is that of all that the proofs see of a policy. */
  #found = $state.raw<{ readonly key: string; readonly looked: LookedInto; readonly pass: number }>();
  #stop: AbortController | undefined;

  /** What was found of a version. */
  of(key: string): LookedInto | undefined {
    return this.#found?.key === key ? this.#found.looked : undefined;
  }

  /** The pass that comes next for a version; nothing once all was looked into. */
  nextPass(key: string): number | undefined {
    const found = this.#found?.key === key ? this.#found : undefined;
    if (!found) return 0;
    const isAll = found.looked.whole && found.looked.classes.every(({ unknown }) => unknown === 0);
    return isAll || found.pass + 1 >= passes.length ? undefined : found.pass + 1;
  }

  async begin(policy: Policy, key: string, pass: number): Promise<void> {
    this.stop();
    const stop = (this.#stop = new AbortController());
    const looks: ClassLook[] = [];
    this.failed = false;
    this.progress = { done: 0, of: 0 };
    const onLook = (look: ClassLook): void => {
      if (this.#stop !== stop) return;
      looks.push(look);
      this.progress = { done: looks.length, of: look.of, last: look.report.class };
      // What does not hold is shown as soon as it was found.
      const failures = looks.flatMap((it) => it.failures);
      if (failures.length === 0) return;
      const classes = looks.map(({ report }) => report);
      this.#found = { key, pass, looked: { classes, whole: false, failures, open: [] } };
    };
    try {
      const looked = await lookIntoInWorker(policy, passes[pass]!, onLook, stop.signal);
      if (this.#stop === stop) this.#found = { key, looked, pass };
    } catch {
      if (this.#stop === stop && !stop.signal.aborted) this.failed = true;
    } finally {
      if (this.#stop === stop) this.#end();
    }
  }

  stop(): void {
    this.#stop?.abort();
    this.#end();
  }

  #end(): void {
    this.#stop = undefined;
    this.progress = undefined;
  }
}
