import { version } from '$app/environment';
import { passes, type ClassLook } from '#analysis/look-into';
import type { LookedInto } from '#analysis/proof-standing';
import { lookIntoInWorker } from '#app/policy-proofs';
import type { Policy } from '#machines/policy';
import { KeptResults, type KeptResult } from '../kept-results.ts';

/** How far a pass has come. */
export interface CheckProgress {
  /** Classes that were looked into, and how many there are. */
  readonly done: number;
  readonly of: number;
  /** The class that was last looked into. */
  readonly last?: string;
}

/** A version held against all that is proved, in a worker: a quick pass, then deeper ones, each with its progress, stopped whenever one likes. What was last found is kept with the version. */
export class ProofCheck {
  progress = $state.raw<CheckProgress>();
  failed = $state(false);
  /** True once it has been looked up whether anything was found of the version before. */
  isRead = $state(false);
  /** The last that was found of the version that is looked at; `of` is all that the proofs saw of its policy then. */
  #result = $state.raw<KeptResult<Found>>();
  readonly #kept = new KeptResults<Found>('proofs', version);
  #shown: string | undefined;
  #stop: AbortController | undefined;

  /** Shows what was last found of a version; what is under way for another is let be. */
  async show(version: string): Promise<void> {
    if (this.#shown === version) return;
    this.#shown = version;
    this.stop();
    this.failed = false;
    this.isRead = false;
    this.#result = undefined;
    const kept = await this.#kept.of(version);
    if (this.#shown !== version) return;
    // What was found here meanwhile is later.
    this.#result ??= kept;
    this.isRead = true;
  }

  /** What was found of a version as it stands. */
  of(sight: string): LookedInto | undefined {
    return this.#of(sight)?.looked;
  }

  /** When that was found, ISO 8601. */
  at(sight: string): string | undefined {
    return this.#of(sight) && this.#result?.at;
  }

  /** When the version was looked into last, where it is another since: what was found then is of before. */
  before(sight: string): string | undefined {
    return this.#result && this.#result.of !== sight ? this.#result.at : undefined;
  }

  /** How far a version was looked into when somebody stopped that; nothing where nobody did, or nothing was found by then. */
  stoppedAt(sight: string): CheckProgress | undefined {
    return this.progress ? undefined : this.#of(sight)?.stopped;
  }

  /** The pass that comes next for a version; nothing once all was looked into. */
  nextPass(sight: string): number | undefined {
    const found = this.#of(sight);
    if (!found) return 0;
    const isAll = found.looked.whole && found.looked.classes.every(({ unknown }) => unknown === 0);
    return isAll || found.pass + 1 >= passes.length ? undefined : found.pass + 1;
  }

  #of(sight: string): Found | undefined {
    return this.#result?.of === sight ? this.#result.found : undefined;
  }

  /** @param sight all that the proofs see of the policy @returns true once the pass has come to its end; false where it was stopped, or failed */
  async begin(policy: Policy, version: string, sight: string, pass: number): Promise<boolean> {
    this.stop();
    const stop = (this.#stop = new AbortController());
    const before = this.#of(sight);
    const looks: ClassLook[] = [];
    const found = (part: Found): void => {
      this.#result = { version, of: sight, at: new Date().toISOString(), found: part };
    };
    this.failed = false;
    this.progress = { done: 0, of: 0 };
    const onLook = (look: ClassLook): void => {
      if (this.#stop !== stop) return;
      looks.push(look);
      this.progress = { done: looks.length, of: look.of, last: look.report.class };
      // What was found is there as soon as it was found, and stays when the rest is let be.
      found({ pass: pass - 1, looked: together(before?.looked, looks), stopped: this.progress });
    };
    try {
      const looked = await lookIntoInWorker(policy, passes[pass]!, onLook, stop.signal);
      if (this.#stop !== stop) return false;
      found({ looked, pass });
      return true;
    } catch {
      if (this.#stop === stop && !stop.signal.aborted) this.failed = true;
      return false;
    } finally {
      if (this.#stop === stop) this.#end();
    }
  }

  stop(): void {
    this.#stop?.abort();
    this.#end();
  }

  #end(): void {
    if (this.progress && this.#result) void this.#kept.keep(this.#result);
    this.#stop = undefined;
    this.progress = undefined;
  }
}

interface Found {
  readonly looked: LookedInto;
  /** The last pass that came to its end; −1 before the first did. */
  readonly pass: number;
  /** Where a pass behind it was let be. */
  readonly stopped?: CheckProgress;
}

/** What was found before, and of the classes that were looked into further since then, that. */
function together(before: LookedInto | undefined, looks: readonly ClassLook[]): LookedInto {
  const reports = looks.map(({ report }) => report);
  const failures = [...looks.flatMap((look) => look.failures), ...(before?.failures ?? [])];
  if (!before) return { classes: reports, whole: false, failures, open: [] };
  const classes = before.classes.map((it) => reports.find((own) => own.class === it.class) ?? it);
  return { ...before, classes, failures };
}
