import type { Lang } from '#domain/text';
import type { Entry } from '#domain/entry';
import type { Mode } from '#domain/ids';
import { chance } from '#kernel/random';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import { heardOut } from '#contact/heard-out';
import { readyOffer, type Offer } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
import type { Step } from '#coach/step';
import {
  follow as followCoach,
  Followings,
  type EntryToMake,
  type Owed,
  type Turn,
  type Ways
} from '#playthrough/follow';
import { variantOf } from '#scenario/case-instance';
import { playFile } from '../../src/cli/play-file.ts';

/** What a trainee who follows the coach came to. */
export interface Led {
  readonly state: CallState;
  /** What was done, as a log has it. */
  readonly entries: readonly Entry[];
  readonly picked: readonly Offer[];
  /** Bad lines that were on offer, turn by turn. */
  readonly shown: readonly string[];
  /** The same, each turn by itself. */
  readonly onOffer: readonly (readonly string[])[];
  /** Lines that were picked, and what is wrong with how they were taken: a reproach, or what does not count. */
  readonly reproached: readonly string[];
  /** Bad lines picked whose right one was not on offer next. */
  readonly gone: readonly Offer[];
  /** Lines offered beside the right one that are out of place or tell what nobody knows yet, and refused deeds. */
  readonly amiss: readonly string[];
}

export const endless = 'the call does not end';
/** The ready line that makes up for a slight. */
export const mending = 'sorry-for-that';
/** The ready lines that give whoever asks for the supervisor the supervisor. */
const puttingThrough = ['to-supervisor', 'to-supervisor-at-once'];
/** The ready line that asks for patience: once the wait is over, there is nothing to be patient about. */
const patience = 'take-time';
/** Nobody needs more steps than that, listening included. */
const mostSteps = 1500;

/** What was worked out of a call, for all that follow it in this test: they share the way up to where they part. */
const followings = new WeakMap<Call, Followings>();

function followingsOf(call: Call): Followings {
  const known = followings.get(call) ?? new Followings(call);
  followings.set(call, known);
  return known;
}

/** Something done on the desktop once, before the line of a turn. */
interface Unasked {
  readonly turn: number;
  readonly entry: EntryToMake;
}
/** A bad line that is picked in a turn. */
interface Wrong {
  readonly turn: number;
  readonly line: string;
}

/**
 * Follows the coach as the playthrough does, and holds each step against what a trainee may expect of it.
 * @param badShare how often a bad line is picked instead of the right one
 */
export function follow(
  call: Call,
  badShare: number,
  {
    unasked,
    wrong,
    from,
    until,
    earlier
  }: {
    readonly unasked?: Unasked;
    readonly wrong?: Wrong;
    /** Where it begins, if not at the beginning. */
    readonly from?: CallState;
    /** It stops before this line. */
    readonly until?: string;
    /** Bad lines that earlier calls showed. */
    readonly earlier?: readonly string[];
  } = {}
): Led {
  const amiss: string[] = [];
  const reproached: string[] = [];
  const gone: Offer[] = [];
  const onTurn = ({ before, step, options, bad }: Turn) => {
    if (!options.some(({ id }) => id === step.line)) amiss.push(`${step.line} is not on offer`);
    if (options.length < 2) amiss.push(`nothing to choose from beside ${step.line}`);
    amiss.push(...bad.flatMap((offer) => givenAway(call, before, offer)));
  };
  const ways: Ways = {
    ...(from && { from }),
    ...(until !== undefined && { until }),
    ...(earlier && { earlier }),
    goesOn: () => amiss.length === 0,
    unasked: (turn) => (turn === unasked?.turn ? unasked.entry : undefined),
    pick: ({ nr, bad }) => {
      const wanted = wrong?.turn === nr ? bad.find(({ id }) => id === wrong.line) : undefined;
      return wanted ?? (chance(call.header.seed, `pick.${nr}`) < badShare ? bad[0] : undefined);
    },
    onDeed: (state, steps) => amiss.push(...behindTheEnd(call, state, steps)),
    onTurn,
    onSaid: (turn, option, owed, after) => {
      if (owed && isGone(call, turn, owed)) gone.push(owed.instead);
      if (!option.bad) reproached.push(...reproaches(call, turn.before, after));
    }
  };
  const led = followCoach(call, ways, followingsOf(call));
  if (led.refused !== undefined) amiss.push(led.refused);
  if (led.endless) amiss.push(endless);
  const onOffer = led.turns.map(({ bad }) => bad.map(({ id }) => id));
  const { state, entries, picked } = led;
  return { state, entries, picked, shown: onOffer.flat(), onOffer, reproached, gone, amiss };
}

/**
 * True if what a bad line was picked instead of is asked for no more. Making up for a slight, and whom the customer asks for, go before what was right; the first is
 * right no more where the customer has come round. What was told in the meantime nobody asks for: another line is said to the same end.
 */
function isGone(call: Call, { before, step }: Turn, owed: Owed): boolean {
  const isMending = [step.line, owed.line].includes(mending) || puttingThrough.includes(step.line);
  const isOver = owed.line === patience && !readyHere(call, before).some(({ id }) => id === patience);
  const { ready } = call.caseFile.scenario;
  const ends = (line: string): string | undefined => ready[line]!.until?.join();
  const isSame = step.line === owed.line || (ends(step.line) ?? '') === ends(owed.line);
  return !isSame && !isMending && !isOver;
}

/** Steps that are queued behind one that ends the call. */
function behindTheEnd({ simulation }: Call, state: CallState, steps: readonly Step[]): readonly string[] {
  const ends = ({ is, ...step }: Step) =>
    is === 'do' &&
    'act' in step &&
    apply(simulation, state, { who: 'agent', do: step.act, with: step.fields, at_ms: state.now_ms }, state.now_ms).state
      .memory.ended !== undefined;
  const last = steps.findIndex(ends);
  return last < 0 || last === steps.length - 1 ? [] : [`something stands behind the end of the call`];
}

/** What a line on offer tells of the case before anybody can know it. */
function givenAway(call: Call, { memory }: CallState, { text }: Offer): readonly string[] {
  const { desk, facts } = call.caseFile;
  const records = (['line', 'bill', 'services', 'plan'] as const).filter((panel) => desk[panel] !== undefined);
  const seen = records.every((panel) => memory.desk.lookedUp.includes(panel));
  const cause = call.table
    .understand(text)
    .weighed.find(({ hit }) => hit.name === 'explain-cause' && hit.value !== undefined);
  const address = String(facts['serviceAddress'] ?? ' none ');
  return [
    ...(cause && !seen ? [`${text} names ${String(cause.hit.value)}`] : []),
    ...(text.includes(address) && !memory.told.includes('serviceAddress') ? [`${text} names the address`] : [])
  ];
}

/** How a right line was taken amiss: by what does not count in it, and by a customer whose mood it spoils. That nothing has helped is nobody's fault. */
function reproaches(call: Call, before: CallState, after: CallState): readonly string[] {
  const entry = before.memory.entries;
  const acts = [...after.memory.acts].filter((act) => act.entry === entry);
  const counts = new Set(acts.flatMap((act) => (act.counts === 'yes' ? [act.name] : [])));
  const heard = heardOut(call, after);
  const isNews = heard.memory.acts.some(({ name, at_ms }) => name === 'stays-broken' && at_ms >= before.now_ms);
  const text = after.memory.lines.at(-1)!.text;
  return [
    ...acts.filter(({ name }) => !counts.has(name)).map(({ name, counts: why }) => `${text}: ${name} is ${why}`),
    ...(mindOf(heard).mood < mindOf(before).mood && !isNews ? [`${text} is resented`] : [])
  ];
}

/** A played call of each scenario, whose scenario, policy and reader all of its guided calls have in common. */
const sample = new Map<string, Promise<Call>>();

async function playedSample(scenario: string): Promise<Call> {
  const played = await playFile(scenario, `tests/runs/${scenario}.good.yaml`);
  if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
  return played.value.call;
}

export async function opened(
  scenario: string,
  variant: string,
  lang: Lang,
  nth = 0,
  mode: Mode = 'guided'
): Promise<Call> {
  const playing = sample.get(scenario) ?? playedSample(scenario);
  sample.set(scenario, playing);
  const { header, caseFile, table } = await playing;
  const seeds = [...Array(200).keys()].filter((it) => variantOf(caseFile.scenario, it) === variant);
  return openCall(caseFile.scenario, table.policy, table.read, { ...header, seed: seeds[nth]!, lang, mode });
}

/**
 * Says in assisted mode what the coach asks for, in the words of the scenario.
 * @param said what is said first, whatever is asked for
 * @returns what was asked for, each time
 */
export function followInWords(call: Call, said: readonly string[] = []) {
  const asked: (readonly string[])[] = [];
  const own = [...said];
  const known = followingsOf(call);
  let state = advance(call.simulation, begin(call.simulation), 1500);
  const enter = (entry: object) => {
    const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
    const now = advance(call.simulation, state, at_ms);
    ({ state } = apply(call.simulation, now, { ...entry, who: 'agent', at_ms } as Entry, at_ms));
  };
  for (let step = 0; step < mostSteps && !state.memory.ended; step += 1) {
    const now = known.stepsAt(state, undefined)[0]!;
    if (now.is === 'do') enter({ do: now.act, with: now.fields });
    else if (now.is === 'say') {
      asked.push(now.means.map(({ name }) => name));
      enter({ say: own.shift() ?? readyOffer(call, now.line).text });
    } else state = advance(call.simulation, state, state.now_ms + 500);
  }
  return { state, asked };
}

export const cases: readonly (readonly [scenario: string, variant: string])[] = [
  ...['settles', 'formal', 'right-bill', 'second-issue', 'not-the-holder', 'contract'].map(
    (variant) => ['fee-complaint', variant] as const
  ),
  ...['cured', 'elderly', 'red-light', 'vip', 'mass-outage', 'unpaid', 'unplugged'].map(
    (variant) => ['broadband-outage', variant] as const
  ),
  ...['never-entered', 'threatens', 'had-enough', 'elderly'].map((variant) => ['refund-missing', variant] as const),
  ...['unchecked', 'formal', 'threatens', 'vip', 'elderly'].map((variant) => ['twice-rejected', variant] as const),
  ...['half-done', 'formal', 'threatens', 'elderly'].map((variant) => ['unsatisfied-vip', variant] as const),
  ...['agrees', 'other-plan', 'busy', 'elderly'].map((variant) => ['business-callback', variant] as const),
  ...['satisfied', 'not-credited', 'attitude', 'elderly'].map((variant) => ['follow-up-call', variant] as const),
  ...['same', 'works-again', 'changed', 'elderly'].map((variant) => ['field-visit', variant] as const),
  ...['first-try', 'price-first', 'passed-around', 'small-shop'].map((variant) => ['company-line', variant] as const),
  ...['tapped', 'hard-of-hearing', 'vip', 'own-calls', 'daughter'].map((variant) => ['hall-elderly', variant] as const),
  ...['data-left', 'vip', 'elderly', 'overage', 'disputed', 'unclear'].map(
    (variant) => ['wechat-enquiry', variant] as const
  ),
  ...['not-credited', 'no-slip', 'jammed', 'vip', 'elderly'].map((variant) => ['kiosk-failure', variant] as const),
  ...['background', 'pack-missed', 'never-left', 'vip', 'elderly'].map(
    (variant) => ['roaming-surprise', variant] as const
  ),
  ...['cable-cut', 'power-out', 'vip', 'elderly', 'restarted'].map((variant) => ['mass-outage', variant] as const),
  ...['smaller', 'today', 'vip', 'elderly', 'bundle'].map((variant) => ['plan-change', variant] as const),
  ...['pays', 'waits', 'vip', 'elderly', 'no-coverage'].map((variant) => ['contract-bound', variant] as const),
  ...['router', 'other-company', 'vip', 'elderly'].map((variant) => ['out-of-scope', variant] as const),
  ...['card-photo', 'family', 'vip', 'elderly'].map((variant) => ['over-collection', variant] as const)
];

/** Of each scenario one case, for what does not hang on the case. */
export const oneOfEach = cases.filter(([scenario], at) => cases.findIndex(([other]) => other === scenario) === at);
