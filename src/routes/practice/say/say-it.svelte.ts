import { readKeptRuns } from '#app/kept-runs';
import { practisedClauses } from '#app/practised-clauses';
import { hasPlayed } from '#app/has-played';
import { profile } from '#app/profile.svelte';
import { drawSeed } from '#app/random-ids';
import { callReader } from '#app/reader';
import { playedScenario, shippedRules, shippedSayIts, shippedVersions } from '#app/shipped';
import { judgeLine, momentOf, type Judged, type SayIt } from '#coach/say-it';
import { openCall, type Call, type CallState } from '#contact/call';
import type { RunHeader, Trainee } from '#contact/log';
import { saidIn } from '#domain/entry';
import { fill, type Lang } from '#domain/text';
import { shuffle } from '#kernel/random';
import { attemptsOf } from '#progress/attempt';
import { standingsOf } from '#progress/mastery';
import { inTurn, weakestFirst } from '#progress/weakest';

interface Moment {
  readonly wanted: SayIt;
  readonly call: Call;
  readonly state: CallState;
  readonly models: readonly string[];
}

interface Said extends Judged {
  readonly text: string;
}

/** Exercise of lines to say in one's own words, the weakest clause's first. Nothing is stored: it is no call. */
export class SayItPage {
  readonly lang: Lang;
  readonly #clause: string | undefined;
  #turns: readonly SayIt[] = [];
  #trainee: Trainee;
  #at = $state(0);
  #moment = $state.raw<Moment>();
  #said = $state.raw<Said>();
  #busy = $state(false);
  #failed = $state(false);
  text = $state('');

  /** @param clause clause of the first line; the weakest if omitted */
  constructor(lang: Lang, clause: string | undefined, stranger: Trainee) {
    this.lang = lang;
    this.#clause = clause;
    this.#trainee = stranger;
  }

  get moment(): Moment | undefined {
    return this.#moment;
  }
  get said(): Said | undefined {
    return this.#said;
  }
  get busy(): boolean {
    return this.#busy;
  }
  get failed(): boolean {
    return this.#failed;
  }
  /** Number of the exercise, from 1. */
  get count(): number {
    return this.#at + 1;
  }
  get agentId(): string {
    return this.#trainee.agentId;
  }

  async load(): Promise<void> {
    await this.#attempt(async () => {
      const [sayIts, kept, trainee] = await Promise.all([
        shippedSayIts(this.lang),
        readKeptRuns(),
        hasPlayed() ? profile.load() : undefined
      ]);
      this.#trainee = trainee ?? this.#trainee;
      const attempts = attemptsOf(kept.ok ? kept.value.runs : []);
      const clauses = weakestFirst(standingsOf(practisedClauses, attempts, Date.now()));
      this.#turns = inTurn(shuffle(drawSeed(), 'say', sayIts), clauses, this.#clause);
      await this.#show(0);
    });
  }

  async say(): Promise<void> {
    const text = this.text.trim();
    const moment = this.#moment;
    if (text === '' || moment === undefined || this.#busy) return;
    await this.#attempt(async () => {
      const { call, state, wanted } = moment;
      await callReader(this.lang, wanted.scenario).prepare([text]);
      this.#said = { text, ...judgeLine(call, state, text, wanted.parts) };
    });
  }

  /** Repeats the moment with the previous text to correct. */
  again(): void {
    this.#said = undefined;
  }

  async next(): Promise<void> {
    if (this.#busy) return;
    await this.#attempt(() => this.#show(this.#at + 1));
  }

  async #show(at: number): Promise<void> {
    const wanted = this.#turns[at % this.#turns.length]!;
    const { scenario: id, seed } = wanted;
    const [scenario, policy, versions] = await Promise.all([
      playedScenario(id, this.lang),
      shippedRules(),
      shippedVersions(id, this.lang)
    ]);
    if (scenario === undefined || versions === undefined) throw new Error(`expected a scenario ${id}, came none`);
    const header: RunHeader = {
      format: 1,
      id: 'say',
      scenario: id,
      seed,
      mode: 'assisted',
      lang: this.lang,
      origin: 'fresh',
      trainee: this.#trainee,
      allowance: 1,
      versions
    };
    const named = (text: string): string => fill(text, { agentId: this.#trainee.agentId, name: this.#trainee.name });
    const entries = wanted.entries.map((entry) => ('say' in entry ? { ...entry, say: named(entry.say) } : entry));
    const reader = callReader(this.lang, id);
    await reader.prepare(saidIn(entries));
    const call = openCall(scenario, policy, reader.read, header);
    const state = momentOf(call, { entries, from_ms: wanted.from_ms });
    this.#at = at;
    this.#moment = { wanted, call, state, models: wanted.models.map(named) };
    this.#said = undefined;
    this.text = '';
  }

  async #attempt(what: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#failed = false;
    try {
      await what();
    } catch {
      this.#failed = true;
    } finally {
      this.#busy = false;
    }
  }
}
