import { callReader } from '#app/reader';
import type { ScenarioProver } from '#app/scenario-proofs';
import { nextSteps } from '#coach/next-steps';
import type { DoStep } from '#coach/step';
import { namesHeard } from '#contact/names-heard';
import { readyTexts } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
import { saidIn, waiting, type Entry } from '#domain/entry';
import type { KeptRun } from '#domain/kept-run';
import type { Reason } from '#language/explain';
import type { RemoteReader } from '#language/remote-reader';
import type { EntryToMake } from '#playthrough/follow';
import { keptOf, setupOf } from '#playthrough/kept-runs';
import {
  beginPlaytest,
  passTime,
  playAgain,
  runsOf,
  standsIn,
  stepOn,
  waysToStates,
  type Again,
  type Playtest,
  type PlaytestSetup,
  type WayThere
} from '#playthrough/playtest';
import type { Proof, ProvenRun } from '#playthrough/report';
import { variantOf } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import { scoreRun } from '#scoring/score';
import type { Refusal } from '#ticket/memory';

/** Call that an author tries by hand with the open scenario. Nothing of it is stored. */
export class TryOut {
  test = $state.raw<Playtest>();
  busy = $state(false);
  /** True if required resources could not be loaded. */
  failed = $state(false);
  refused = $state.raw<Refusal>();
  reasons = $state.raw<ReadonlyMap<string, readonly Reason[]>>(new Map());
  /** States known to be reachable in this case, once requested. */
  ways = $state.raw<ReadonlyMap<string, WayThere>>();
  #scenario = $state.raw<Scenario>();
  #reader: RemoteReader | undefined;

  constructor(private readonly prover: ScenarioProver) {}

  readonly ended = $derived(this.test?.state.memory.ended !== undefined);
  readonly card = $derived(this.test && scoreRun(this.test.call, this.test.state, { record: false }));
  readonly offers = $derived(this.test && !this.ended ? readyHere(this.test.call, this.test.state) : []);
  /** Next action of an exemplary trainee. */
  readonly next = $derived.by(() => {
    const { test } = this;
    return test && !this.ended
      ? nextSteps(test.call, test.state, { canRead: (text) => this.#reader?.isReadyFor(text) ?? false })[0]
      : undefined;
  });
  readonly stands = $derived(this.test ? standsIn(this.test.state) : []);

  /** True if the call plays an earlier text of the scenario. */
  isBefore(scenario: Scenario | undefined): boolean {
    return this.test !== undefined && scenario !== undefined && scenario !== this.#scenario;
  }

  begin(scenario: Scenario, of: Parameters<typeof setupOf>[1]): Promise<void> {
    return this.#open(scenario, setupOf(scenario, of), []);
  }

  open(scenario: Scenario, { header: { seed, lang }, entries, until_ms }: ProvenRun): Promise<void> {
    return this.#open(scenario, { seed, lang }, entries, { until_ms });
  }

  openKept(scenario: Scenario, run: KeptRun): Promise<void> {
    const { entries, until_ms, steps } = run;
    const paces_ms = steps.map(({ heard_ms }) => heard_ms);
    return this.#open(scenario, setupOf(scenario, run), entries, { until_ms, paces_ms });
  }

  /** Returns the tried call as a run to save; `undefined` if it is empty. */
  kept(name: string): KeptRun | undefined {
    const first = this.#first();
    return first && this.test && this.test.entries.length > 0 ? keptOf(first, this.test, name) : undefined;
  }

  /** Replays the same log on another text. */
  async again(scenario: Scenario): Promise<void> {
    const { test } = this;
    if (test) await this.#open(scenario, test.setup, test.entries, { until_ms: test.state.now_ms });
  }

  async findWays(proof: Proof): Promise<void> {
    const first = this.#first();
    if (!first) return;
    const { setup, call } = first;
    const known = proof.cases.find(({ lang, variant }) => lang === setup.lang && variant === call.caseFile.variant);
    await this.#work(async (reader) => {
      const runs = known ? runsOf(known) : [];
      await reader.prepare(runs.flatMap(saidIn));
      const work = waysToStates(first, runs);
      for (let turn = work.next(); ; turn = work.next()) {
        if (turn.done) {
          this.ways = turn.value;
          return;
        }
        // The page is there for whoever uses it meanwhile.
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
  }

  /** Jumps to the first point of a known run at which it reaches a state. */
  goTo(state: string): void {
    const first = this.#first();
    const way = this.ways?.get(state);
    if (!first || !way) return;
    this.refused = undefined;
    this.#show(playAgain(first, way.entries, { count: way.count }));
  }

  async say(text: string, line?: string): Promise<void> {
    await this.#work(async (reader) => {
      await reader.prepare([text]);
      this.#step({ say: text, ...(line !== undefined && { with: { line } }) });
    });
  }

  do({ act, fields }: Pick<DoStep, 'act' | 'fields'>): void {
    this.#step({ do: act, with: fields });
  }

  wait(): void {
    const { state } = this.test ?? {};
    if (state?.memory.wait) this.#step({ do: waiting, with: { for: state.memory.wait.until_ms - state.now_ms } });
  }

  pass(ms: number): void {
    this.refused = undefined;
    if (this.test) this.test = passTime(this.test, ms);
  }

  back(): void {
    this.refused = undefined;
    this.test = this.test?.before ?? this.test;
  }

  #step(what: EntryToMake): void {
    if (!this.test) return;
    const { test, refused } = stepOn(this.test, what);
    this.refused = refused;
    this.#show(test);
  }

  async #open(scenario: Scenario, setup: PlaytestSetup, entries: readonly Entry[], again: Again = {}): Promise<void> {
    const isOther = scenario !== this.#scenario;
    const names = namesHeard(scenario.names, this.prover.policy);
    const reader = callReader(setup.lang, scenario.id, { names });
    this.#reader = reader;
    await this.#work(async () => {
      const first = beginPlaytest(scenario, this.prover.policy, reader.read, setup);
      await reader.prepare([...readyTexts(first.call), ...saidIn(entries)]);
      this.#scenario = scenario;
      if (isOther) this.reasons = new Map();
      this.ways = undefined;
      this.refused = undefined;
      this.#show(playAgain(first, entries, again));
    });
  }

  #first(): Playtest | undefined {
    let { test } = this;
    while (test?.before) test = test.before;
    return test;
  }

  #show(test: Playtest): void {
    this.test = test;
    const names = namesHeard(test.call.caseFile.scenario.names, this.prover.policy);
    for (const line of saidIn(test.entries)) {
      if (this.reasons.has(line)) continue;
      this.reasons = new Map(this.reasons).set(line, []);
      void this.prover.explain(line, names).then((reasons) => {
        if (reasons) this.reasons = new Map(this.reasons).set(line, reasons);
      });
    }
  }

  async #work(work: (reader: RemoteReader) => Promise<void>): Promise<void> {
    if (this.busy || !this.#reader) return;
    this.busy = true;
    this.failed = false;
    try {
      await work(this.#reader);
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }
}

export const caseOfSetup = (scenario: Scenario, { seed }: PlaytestSetup): string => variantOf(scenario, seed);
