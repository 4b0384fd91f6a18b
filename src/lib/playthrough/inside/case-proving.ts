import type { Entry } from '#domain/entry';
import type { Ending, Mode } from '#domain/ids';
import type { Lang } from '#domain/text';
import { fold } from '#kernel/fold';
import type { Call, CallState } from '#contact/call';
import { readyOffer } from '#contact/ready';
import { timersOf } from '#contact/view';
import { unshownIn } from '#coach/unshown';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import type { Policy } from '#machines/policy';
import { variantOf } from '#scenario/case-instance';
import { passingEndings, scoreRun } from '#scoring/score';
import type { Scorecard } from '#scoring/scorecard';
import { sentence } from '#scoring/sentences';
import { follow, Followings, type Followed, type Turn, type Ways } from '../follow';
import { caseSeed, headerOf } from '../header';
import type {
  BareTurn,
  BestProof,
  CaseProof,
  ClauseProof,
  EndingProof,
  LimitProof,
  ProofInput,
  ProvenRun,
  ShortOf,
  Try
} from '../report';
import { lazyWays, playBadly, playLazily, playWell, withoutLines, type LazyWay, type Played } from '../trainees';
import { DrawsTried } from './draws-tried';
import { endingTries } from './ending-tries';
import type { SharedCustomers } from './shared-case';
import { unheardLines, unheardThere, whereStuck } from './where-stuck';

const seedsOfLuck = 3;
const mostSeeds = 200;
const aMinute_ms = 60_000;

export class CaseProving {
  runs = 0;
  readonly heard = new Set<string>();
  readonly #call: Call;
  readonly #known: Followings;
  #led: Followed | undefined;
  #best: BestProof | undefined;
  #bad: ProvenRun | undefined;
  #mistakes = 0;
  readonly #lazy: Partial<Record<LazyWay, ProvenRun>> = {};
  readonly #draws = new DrawsTried();
  readonly #endings = new Map<Ending, EndingProof>();
  readonly #clauses = new Map<string, { met: boolean; missed: boolean }>();

  constructor(
    readonly input: ProofInput,
    readonly variant: string,
    readonly lang: Lang,
    readonly customers: SharedCustomers
  ) {
    this.#call = this.#open(caseSeed(input.scenario, variant));
    this.#known = new Followings(this.#call);
  }

  get isLed(): boolean {
    return Object.values(this.input.scenario.ready).some(({ bad }) => !bad);
  }

  get #isGuided(): boolean {
    return this.isLed && this.input.scenario.modes.includes('guided');
  }

  /** Returns false if it was stopped before its end. */
  try(what: Try, isOver: () => boolean): boolean {
    switch (what) {
      case 'best':
        this.#tryBest();
        return true;
      case 'lazy':
        return lazyWays.every((way) => !isOver() && this.#tryLazily(way));
      case 'draws':
        return this.#tryDraws(isOver);
      case 'modes':
        return this.#tryModes();
      case 'bad':
        if (this.#isGuided) this.#bad = this.#note(this.#call, playBadly(this.#call, this.#known));
        return true;
      case 'endings':
        return this.#tryEndings(isOver);
      case 'mistakes':
        return this.#tryMistakes(isOver);
    }
  }

  proof(): CaseProof {
    const { caseFile } = this.#call;
    const right: readonly string[] = passingEndings(caseFile.case);
    return {
      variant: this.variant,
      title: caseFile.scenario.variants[this.variant]!.title,
      lang: this.lang,
      seed: caseFile.seed,
      ...(this.#best && { best: this.#best }),
      lazy: this.#lazy,
      unfair: this.#draws.unfair,
      ...(this.#bad && { bad: this.#bad }),
      endings: allEndings.map((ending): EndingProof => ({
        ...this.#endings.get(ending),
        ending,
        right: right.includes(ending)
      })),
      clauses: this.#call.dueClauses.map(({ id, met }): ClauseProof => ({
        clause: id,
        ...(this.#clauses.get(id) ?? { met: false, missed: false }),
        forbids: onlyForbids.has(met.by)
      }))
    };
  }

  #open(seed: number): Call {
    const { scenario, policy, readerOf, versions } = this.input;
    const header = headerOf(scenario, seed, this.lang, versions);
    return this.customers.open(scenario, policy, readerOf(this.lang), header);
  }

  #note(call: Call, { entries, state }: Played, mode: Mode = call.header.mode): ProvenRun {
    this.runs += 1;
    const inMode: Call = { ...call, header: { ...call.header, mode } };
    const card = scoreRun(inMode, state, { record: false });
    for (const { who, line } of state.memory.lines) if (who === 'customer' && line !== undefined) this.heard.add(line);
    for (const { means = [] } of state.memory.lines) for (const { line } of means) if (line) this.heard.add(line);
    this.#noteClauses(card);
    const run: ProvenRun = {
      header: inMode.header,
      entries,
      until_ms: state.memory.ended?.at_ms ?? state.now_ms,
      ending: card.ending as Ending,
      score: card.total,
      passed: card.passed
    };
    if (state.memory.ended) this.#noteEnding(run);
    return run;
  }

  #noteClauses({ findings }: Scorecard): void {
    for (const { clause, verdict, points, max, lost, gate } of findings) {
      if (verdict === 'not-applicable' || verdict === 'to-review') continue;
      const before = this.#clauses.get(clause) ?? { met: false, missed: false };
      const isMissed = gate || lost > 0 || points < max;
      this.#clauses.set(clause, { met: before.met || !isMissed, missed: before.missed || isMissed });
    }
  }

  #noteEnding(run: ProvenRun): void {
    const { ending, score } = run;
    const { shortest = run, best = score, worst = score } = this.#endings.get(ending) ?? {};
    const isShorter =
      run.entries.length < shortest.entries.length ||
      (run.entries.length === shortest.entries.length && run.until_ms < shortest.until_ms);
    this.#endings.set(ending, {
      ending,
      right: false,
      shortest: isShorter ? run : shortest,
      best: Math.max(best, score),
      worst: Math.min(worst, score)
    });
  }

  #tryBest(): void {
    if (!this.isLed) return;
    const call = this.#call;
    const led = (this.#led = playWell(call, this.#known));
    const run = this.#note(call, led, 'guided');
    const card = scoreRun(call, led.state, { record: false });
    const stuck = whyStuck(call, led);
    const there = stuck.stuckAt?.why === 'unsaid' ? unheardThere(call, led.state, stuck.stuckAt) : [];
    this.#best = {
      run,
      ...stuck,
      steps: led.entries.length,
      minutes: run.until_ms / aMinute_ms,
      short: shortIn(card, this.input.policy),
      limits: limitsIn(call, led.state, this.input.policy),
      bare: led.turns.flatMap((turn) => (this.#isGuided && turn.options.length < 2 ? [bareTurn(call, turn)] : [])),
      unheard: [...new Map([...there, ...unheardLines(call)].map((it) => [it.line, it])).values()],
      unshown: led.turns.flatMap(({ before, step: { line } }) => {
        // What is not the customer's own an agent may know without a record: which desk it is, what a thing is called.
        const { facts: known } = call.caseFile.scenario;
        const facts = unshownIn(call, before, line).filter((fact) => known[fact]?.personal);
        return facts.length > 0 ? [{ line, text: readyOffer(call, line).text, facts }] : [];
      }),
      modes: {}
    };
  }

  #tryLazily(way: LazyWay): boolean {
    const picks = way === 'first-line' || way === 'one-breath';
    if (picks && !this.#isGuided) return true;
    const first = this.#lazily(this.#call, way);
    this.#lazy[way] = first;
    if (way !== 'first-line' || !first.passed) return true;
    for (const seed of this.#otherSeeds()) {
      const run = this.#lazily(this.#open(seed), way);
      if (run.passed) continue;
      this.#lazy[way] = run;
      break;
    }
    return true;
  }

  #lazily(call: Call, way: LazyWay): ProvenRun {
    const known = call === this.#call ? this.#known : undefined;
    return this.#note(call, playLazily(call, way, known), way === 'first-line' ? 'guided' : undefined);
  }

  #tryDraws(isOver: () => boolean): boolean {
    if (!this.#best?.run.passed) return true;
    const { scenario, policy } = this.input;
    this.#draws.begin(scenario, this.variant, this.#call.caseFile.seed);
    for (let next = this.#draws.next(); next; next = this.#draws.next()) {
      if (isOver()) return false;
      const call = this.#open(next.seed);
      const led = playWell(call);
      const run = this.#note(call, led, this.#isGuided ? 'guided' : undefined);
      this.#draws.note(next, run, run.passed ? [] : shortIn(scoreRun(call, led.state, { record: false }), policy));
    }
    return true;
  }

  #otherSeeds(): readonly number[] {
    const { scenario } = this.input;
    const own = this.#call.caseFile.seed;
    const seeds: number[] = [];
    for (let seed = own + 1; seed < own + mostSeeds && seeds.length < seedsOfLuck - 1; seed += 1)
      if (variantOf(scenario, seed) === this.variant) seeds.push(seed);
    return seeds;
  }

  #tryModes(): boolean {
    const led = this.#led;
    if (!led || !this.#best) return true;
    const { modes } = this.input.scenario;
    const found: Partial<Record<Mode, Pick<ProvenRun, 'ending' | 'score' | 'passed'>>> = {};
    const note = (mode: Mode, played: Played) => {
      const { ending, score, passed } = this.#note(this.#call, played, mode);
      found[mode] = { ending, score, passed };
    };
    const { ending, score, passed } = this.#best.run;
    if (this.#isGuided) found.guided = { ending, score, passed };
    if (modes.includes('exam')) {
      const entries = withoutLines(led.entries);
      note('exam', { entries, state: fold(this.#call.simulation, entries, led.state.now_ms) });
    }
    if (modes.includes('assisted')) {
      const { header, ...call } = this.#call;
      const assisted: Call = { ...call, header: { ...header, mode: 'assisted' } };
      note('assisted', follow(assisted, { choosesIn: () => false }));
    }
    this.#best = { ...this.#best, modes: found };
    return true;
  }

  #tryEndings(isOver: () => boolean): boolean {
    const moments = this.#led?.turns.map(({ before }) => before) ?? [];
    for (const played of endingTries(this.#call, moments, entriesUpTo(this.#led))) {
      if (played) this.#note(this.#call, played);
      if (isOver()) return false;
    }
    return true;
  }

  #tryMistakes(isOver: () => boolean): boolean {
    const turns = this.#led?.turns ?? [];
    const wrong = turns.flatMap((turn) => turn.bad.map((offer) => ({ turn, offer })));
    for (; this.#mistakes < wrong.length; this.#mistakes += 1) {
      if (isOver()) return false;
      const { turn, offer } = wrong[this.#mistakes]!;
      const before = turns.slice(0, turn.nr).flatMap(({ bad }) => bad.map(({ id }) => id));
      const pick: Ways['pick'] = ({ nr, bad }) => (nr === 0 ? bad.find(({ id }) => id === offer.id) : undefined);
      const choosesIn: Ways['choosesIn'] = (nr) => nr === 0;
      const led = follow(this.#call, { from: turn.before, shown: before, pick, choosesIn }, this.#known);
      this.#note(this.#call, { entries: [...entriesUpTo(this.#led)(turn.before), ...led.entries], state: led.state });
    }
    return true;
  }
}

function whyStuck(call: Call, { refused, endless, state }: Followed): Pick<BestProof, 'stuck' | 'stuckAt'> {
  const { last } = call.caseFile.scenario.customer.patience;
  const isLeft = state.memory.lines.at(-1)?.line === last;
  const stuck = refused !== undefined ? 'refused' : endless ? 'endless' : isLeft ? 'silent' : undefined;
  return stuck === undefined ? {} : { stuck, stuckAt: whereStuck(call, state) };
}

function bareTurn(call: Call, { nr, before, step: { line } }: Turn): BareTurn {
  const { ready } = call.caseFile.scenario;
  const beside = Object.keys(ready).filter((id) => ready[id]!.bad?.beside?.includes(line));
  const hidden = [...new Set(beside.flatMap((id) => unshownIn(call, before, id)))];
  return { turn: nr, line, text: readyOffer(call, line).text, ...(hidden.length > 0 && { hidden }) };
}

const entriesUpTo =
  (led: Followed | undefined) =>
  (state: CallState): readonly Entry[] =>
    (led?.entries ?? []).slice(0, state.memory.entries);

const allEndings: readonly Ending[] = [
  'solved-on-the-spot',
  'handed-over',
  'transferred',
  'not-verifiable',
  'abandoned'
];

const onlyForbids: ReadonlySet<string> = new Set(['never-said', 'never-asked', 'plain-speech']);

function shortIn({ findings }: Scorecard, policy: Policy): readonly ShortOf[] {
  const costs = findings.filter(({ points, max, lost }) => points < max || lost > 0);
  const first = new Map(costs.toReversed().map((it) => [it.clause, it]));
  return [...first.values()].reverse().map(({ clause, why }) => {
    const known = callClauseOf(clause);
    return {
      clause,
      ...(known && { name: clauseText(known, policy) }),
      why: { zh: sentence(why, 'zh-CN'), en: sentence(why, 'en') }
    };
  });
}

function limitsIn(call: Call, state: CallState, policy: Policy): readonly LimitProof[] {
  return timersOf(call, state).flatMap(({ clause, kind, started_ms, limit_ms, met_ms }) =>
    kind === 'within' && met_ms !== undefined && Number.isFinite(limit_ms)
      ? [{ clause, name: clauseText(callClauseOf(clause)!, policy), used_ms: met_ms - started_ms, limit_ms }]
      : []
  );
}
