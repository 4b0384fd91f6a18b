import type { Diagnostic } from '#diagnostics/diagnostic';
import type { WrapUp } from '#contact/log';
import { followWallClock } from '#session/browser';
import { modals } from '#ui/behaviour';
import type { CallToWrapUp } from '#workspace/wrap-up/open-wrap-up.ts';

interface Draft {
  readonly reason: string;
  readonly result: string;
  readonly summary: string;
  readonly took_ms: number;
}

const empty: Draft = { reason: '', result: '', summary: '', took_ms: 0 };
const keyOf = (run: string): string => `sb.wrap-up.${run}`;
const tick_ms = 250;

export class WrapUpForm {
  readonly work: CallToWrapUp;
  reason = $state('');
  result = $state('');
  summary = $state('');
  /** Time since the page was first opened, counted while it was visible. */
  took_ms = $state(0);
  filed = $state.raw<WrapUp | undefined>();
  trouble = $state.raw<readonly Diagnostic[]>([]);
  /** True after the first attempt to file: missing fields are shown from then on. */
  tried = $state(false);
  #filing = $state(false);

  constructor(work: CallToWrapUp) {
    this.work = work;
    this.filed = work.filed;
    const draft = read(work.header.id);
    this.reason = draft.reason;
    this.result = draft.result;
    this.summary = draft.summary;
    this.took_ms = draft.took_ms;
  }

  get filing(): boolean {
    return this.#filing;
  }

  /** Negative once the limit is exceeded. */
  get left_ms(): number {
    return this.work.policy.within_ms - this.took_ms;
  }

  /** Runs the clock while the page is visible and not covered; returns a function that stops it. */
  run(): () => void {
    return followWallClock(tick_ms, (passed_ms) => {
      if (!document.hidden && modals.open === 0 && this.filed === undefined) this.took_ms += passed_ms;
    });
  }

  /** Saves the input and the time taken; depends on both when called in an effect. */
  keep(): void {
    const { reason, result, summary, took_ms } = this;
    write(this.work.header.id, this.filed ? undefined : { reason, result, summary, took_ms });
  }

  /** Files the work, once; false if something is missing or it could not be saved. */
  async file(): Promise<boolean> {
    this.tried = true;
    const { reason, result, took_ms } = this;
    const summary = this.summary.trim();
    if (reason === '' || result === '' || summary === '' || this.#filing) return false;
    this.#filing = true;
    const done = await this.work.file({ reason, result, summary, took_ms: Math.round(took_ms) });
    this.#filing = false;
    this.trouble = done.ok ? [] : done.diagnostics;
    if (!done.ok) return false;
    this.filed = done.value;
    this.keep();
    return true;
  }
}

function read(run: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(run)) ?? '{}');
    return { ...empty, ...(kept as Partial<Draft>) };
  } catch {
    return empty;
  }
}

function write(run: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(keyOf(run));
    else sessionStorage.setItem(keyOf(run), JSON.stringify(draft));
  } catch {
    // Refused or full: it lives as long as the page.
  }
}
