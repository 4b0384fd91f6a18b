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
  #found = $state.raw<Found>();
  /** Where it was stopped, and of what. */
  #stopped = $state.raw<CheckProgress & { readonly key: string }>();
  #stop: AbortController | undefined;

  /** What was found of a version. */
  of(key: string): LookedInto | undefined {
    return this.#of(key)?.looked;
  }

  /** How far a version was looked into when somebody stopped that; nothing where nobody did, or nothing was found by then. */
  stoppedAt(key: string): CheckProgress | undefined {
    return this.#stopped?.key === key && this.#stopped.done > 0 && !this.progress ? this.#stopped : undefined;
  }

  /** The pass that comes next for a version; nothing once all was looked into. */
  nextPass(key: string): number | undefined {
    const found = this.#of(key);
    if (!found) return 0;
    const isAll = found.looked.whole && found.looked.classes.every(({ unknown }) => unknown === 0);
    return isAll || found.pass + 1 >= passes.length ? undefined : found.pass + 1;
  }

  #of(key: string): Found | undefined {
    return this.#found?.key === key ? this.#found : undefined;
  }

  async begin(policy: Policy, key: string, pass: number): Promise<void> {
    this.stop();
    const stop = (this.#stop = new AbortController());
    const before = this.#of(key);
    const looks: ClassLook[] = [];
    this.failed = false;
    this.#stopped = undefined;
    this.progress = { done: 0, of: 0 };
    const onLook = (look: ClassLook): void => {
      if (this.#stop !== stop) return;
      looks.push(look);
      this.progress = { done: looks.length, of: look.of, last: look.report.class };
      this.#stopped = { ...this.progress, key };
      // What was found is there as soon as it was found, and stays when the rest is let be.
      this.#found = { key, pass: pass - 1, looked: together(before?.looked, looks) };
    };
    try {
      const looked = await lookIntoInWorker(policy, passes[pass]!, onLook, stop.signal);
      if (this.#stop !== stop) return;
      this.#found = { key, looked, pass };
      this.#stopped = undefined;
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

interface Found {
  readonly key: string;
  readonly looked: LookedInto;
  /** The last pass that came to its end; −1 before the first did. */
  readonly pass: number;
}

/** What was found before, and of the classes that were looked into further since then, that. */
function together(before: LookedInto | undefined, looks: readonly ClassLook[]): LookedInto {
  const reports = looks.map(({ report }) => report);
  const failures = [...looks.flatMap((look) => look.failures), ...(before?.failures ?? [])];
  if (!before) return { classes: reports, whole: false, failures, open: [] };
  const classes = before.classes.map((it) => reports.find((own) => own.class === it.class) ?? it);
  return { ...before, classes, failures };
}
