import { version } from '$app/environment';
import { passes, type ClassLook } from '#analysis/look-into';
import type { LookedInto } from '#analysis/proof-standing';
import { lookIntoInWorker } from '#app/policy-proofs';
import type { Policy } from '#machines/policy';
import { KeptResults, type KeptResult } from '../kept-results.ts';

export interface CheckProgress {
  readonly done: number;
  readonly of: number;
  readonly last?: string;
}

/** Check of a version against all proofs in a worker: a quick pass, then deeper ones, each cancellable. */
export class ProofCheck {
  progress = $state.raw<CheckProgress>();
  failed = $state(false);
  /** True once earlier results of the version have been looked up. */
  isRead = $state(false);
  #result = $state.raw<KeptResult<Found>>();
  readonly #kept = new KeptResults<Found>('proofs', version);
  #shown: string | undefined;
  #stop: AbortController | undefined;

  /** Shows the last result of a version; a check running for another one continues. */
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

  /** Returns the result for a version's present content. */
  of(sight: string): LookedInto | undefined {
    return this.#of(sight)?.looked;
  }

  /** Returns the ISO 8601 time of that result. */
  at(sight: string): string | undefined {
    return this.#of(sight) && this.#result?.at;
  }

  /** Returns the time of the last check if the version has changed since, which makes it outdated. */
  before(sight: string): string | undefined {
    return this.#result && this.#result.of !== sight ? this.#result.at : undefined;
  }

  /** Returns the progress at which a check was stopped; `undefined` if it was not, or had found nothing yet. */
  stoppedAt(sight: string): CheckProgress | undefined {
    return this.progress ? undefined : this.#of(sight)?.stopped;
  }

  nextPass(sight: string): number | undefined {
    const found = this.#of(sight);
    if (!found) return 0;
    const isAll = found.looked.whole && found.looked.classes.every(({ unknown }) => unknown === 0);
    return isAll || found.pass + 1 >= passes.length ? undefined : found.pass + 1;
  }

  #of(sight: string): Found | undefined {
    return this.#result?.of === sight ? this.#result.found : undefined;
  }

  /**
   * @param sight digest of all that the proofs see of the policy
   * @returns true once the pass is complete; false if it was stopped or failed
   */
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
  readonly pass: number;
  readonly stopped?: CheckProgress;
}

function together(before: LookedInto | undefined, looks: readonly ClassLook[]): LookedInto {
  const reports = looks.map(({ report }) => report);
  const failures = [...looks.flatMap((look) => look.failures), ...(before?.failures ?? [])];
  if (!before) return { classes: reports, whole: false, failures, open: [] };
  const classes = before.classes.map((it) => reports.find((own) => own.class === it.class) ?? it);
  return { ...before, classes, failures };
}
