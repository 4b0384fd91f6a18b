import { ScenarioProver, type ScenarioProofsAnswer } from '#app/scenario-proofs';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Lang } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { StuckFinding } from '#playthrough/findings';
import type { Proof, ProvenRun } from '#playthrough/report';

const pause_ms = 1200;
/** Time in ms for the automatic check of a text; `longer_ms` applies on request. */
export const usual_ms = 30_000;
export const longer_ms = 300_000;

/** Findings from playing the open scenario: restarted in a worker after each change of its text, with a pause. */
export class Proofs {
  is = $state<'resting' | 'due' | 'playing' | 'done' | 'failed'>('resting');
  progress = $state.raw<{ readonly done: number; readonly of: number }>();
  proof = $state.raw<Proof>();
  findings = $state.raw<readonly Diagnostic[]>([]);
  #stuck = $state.raw<readonly StuckFinding[]>([]);
  within_ms = $state(usual_ms);
  #of = $state.raw<string>();
  #whole: string | undefined;
  #text = $state.raw<string>();
  #file = 'scenario.yaml';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly prover: ScenarioProver;

  constructor(policy: Policy) {
    this.prover = new ScenarioProver(policy, (answer) => this.#hear(answer));
  }

  /** True if the findings shown are of an earlier text. */
  readonly isBefore = $derived(this.proof !== undefined && this.#of !== this.#text);

  /** @param text `undefined` while it has an error */
  follow(text: string | undefined, file: string): void {
    this.#file = file;
    if (text === this.#text) return;
    this.#text = text;
    clearTimeout(this.#timer);
    this.prover.halt();
    this.progress = undefined;
    this.is = 'resting';
    if (text === undefined) return;
    if (text === this.#whole) this.is = 'done';
    else {
      this.is = 'due';
      this.#timer = setTimeout(() => this.play(usual_ms), pause_ms);
    }
  }

  play(within_ms: number): void {
    if (this.#text === undefined) return;
    clearTimeout(this.#timer);
    this.within_ms = within_ms;
    this.is = 'playing';
    this.progress = { done: 0, of: 1 };
    this.prover.prove(this.#text, this.#file, within_ms);
  }

  stuckRun({ code, message }: Diagnostic, lang: Lang | undefined): ProvenRun | undefined {
    const found = this.#stuck.find(({ finding }) => finding.code === code && finding.message.en === message.en);
    return found?.runs.find(({ header }) => header.lang === lang) ?? found?.runs[0];
  }

  close(): void {
    clearTimeout(this.#timer);
    this.prover.close();
  }

  #hear(answer: ScenarioProofsAnswer): void {
    if (answer.tells === 'failed') {
      this.is = 'failed';
      this.progress = undefined;
      return;
    }
    if (answer.proof) {
      // What stands in the file's checks is not said of what was only half looked at.
      if (this.#of !== this.#text) this.findings = [];
      this.#whole = undefined;
      this.proof = answer.proof;
      this.#of = this.#text;
    }
    if (answer.tells === 'progress') this.progress = { done: answer.done, of: answer.of };
    else {
      this.findings = answer.diagnostics;
      this.#stuck = answer.stuck;
      this.progress = undefined;
      this.#whole = this.#text;
      this.is = 'done';
    }
  }
}
