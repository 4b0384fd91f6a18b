import type { Lang } from '#domain/text';
import type { Entry } from '#domain/entry';
import type { Mode } from '#domain/ids';
import { chance } from '#kernel/random';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import { heardOut } from '#contact/heard-out';
import { readyHere, readyOffer, type Offer } from '#contact/ready';
import { nextSteps } from '#coach/next-steps';
import { optionsOf } from '#coach/options';
import type { Step } from '#coach/step';
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

/** Something done on the desktop once, before the line of a turn. */
interface Unasked {
  readonly turn: number;
  readonly entry: object;
}
/** A bad line that is picked in a turn. */
interface Wrong {
  readonly turn: number;
  readonly line: string;
}

/**
 * Does what the coach says and nothing else: the deeds with their fields, the waits, and of the lines the one that is chosen.
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
  const picked: Offer[] = [];
  const entries: Entry[] = [];
  const amiss: string[] = [];
  const shown: string[] = [];
  const onOffer: (readonly string[])[] = [];
  const reproached: string[] = [];
  const gone: Offer[] = [];
  let owed: { readonly line: string; readonly instead: Offer } | undefined;
  let isDone = false;
  let state = from ?? advance(call.simulation, begin(call.simulation), 1500);
  const enter = (entry: object) => {
    const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
    const done = apply(
      call.simulation,
      advance(call.simulation, state, at_ms),
      { ...entry, who: 'agent', at_ms } as Entry,
      at_ms
    );
    if (done.refused === undefined) entries.push({ ...entry, who: 'agent', at_ms } as Entry);
    else amiss.push(`${JSON.stringify(entry)}: ${String(done.refused)}`);
    ({ state } = done);
  };
  for (let step = 0; step < mostSteps && !state.memory.ended && amiss.length === 0; step += 1) {
    const steps = nextSteps(call, state, { canRead: () => true, owed: owed?.line });
    const now = steps[0]!;
    if (now.is === 'listen') state = advance(call.simulation, state, state.now_ms + 500);
    if (now.is === 'wait') {
      const { until_ms } = state.memory.wait!;
      enter({ do: 'wait', with: { for: until_ms - state.now_ms } });
      state = advance(call.simulation, state, until_ms);
    }
    if (now.is === 'do') {
      amiss.push(...behindTheEnd(call, state, steps));
      enter({ do: now.act, with: now.fields });
    }
    if (now.is !== 'say') continue;
    if (now.line === until) break;
    if (unasked?.turn === picked.length && !isDone) {
      isDone = true;
      // It may be refused, and is then nothing.
      enter(unasked.entry);
      amiss.splice(0);
      continue;
    }
    const options = optionsOf(call, state, now, { canRead: () => true, shown, ...(earlier && { earlier }) });
    if (!options.some(({ id }) => id === now.line)) amiss.push(`${now.line} is not on offer`);
    if (options.length < 2) amiss.push(`nothing to choose from beside ${now.line}`);
    // Making up for a slight, and whom the customer asks for, go before what was right; the first is right no more where the customer has come round.
    const isMending = [now.line, owed?.line].includes(mending) || puttingThrough.includes(now.line);
    const isOver = owed?.line === patience && !readyHere(call, state).some(({ id }) => id === patience);
    // What was told in the meantime nobody asks for: another line is said to the same end.
    const { ready } = call.caseFile.scenario;
    const ends = (line: string): string | undefined => ready[line]!.until?.join();
    const isSame = owed !== undefined && (now.line === owed.line || (ends(now.line) ?? '') === ends(owed.line));
    if (owed && !isSame && !isMending && !isOver) gone.push(owed.instead);
    const bad = options.filter((option) => option.bad);
    onOffer.push(bad.map(({ id }) => id));
    amiss.push(...bad.flatMap((offer) => givenAway(call, state, offer)));
    shown.push(...bad.map(({ id }) => id));
    const asWanted = wrong?.turn === picked.length ? bad.find(({ id }) => id === wrong.line) : undefined;
    const byChance = chance(call.header.seed, `pick.${picked.length}`) < badShare ? bad[0] : undefined;
    const wrongly = asWanted ?? byChance;
    const isBad = wrongly !== undefined;
    const option = wrongly ?? options.find(({ id }) => id === now.line)!;
    owed = isBad ? { line: now.line, instead: option } : undefined;
    picked.push(option);
    const before = state;
    enter({ say: option.text, with: { line: option.id } });
    if (!isBad) reproached.push(...reproaches(call, before, state));
  }
  if (!state.memory.ended && until === undefined) amiss.push(endless);
  return { state, entries, picked, shown, onOffer, reproached, gone, amiss };
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
  let state = advance(call.simulation, begin(call.simulation), 1500);
  const enter = (entry: object) => {
    const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
    const now = advance(call.simulation, state, at_ms);
    ({ state } = apply(call.simulation, now, { ...entry, who: 'agent', at_ms } as Entry, at_ms));
  };
  for (let step = 0; step < mostSteps && !state.memory.ended; step += 1) {
    const now = nextSteps(call, state, { canRead: () => true })[0]!;
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
  ...['never-entered', 'had-enough'].map((variant) => ['refund-missing', variant] as const),
  ...['first-try', 'passed-around'].map((variant) => ['company-line', variant] as const)
];

/** Of each scenario one case, for what does not hang on the case. */
export const oneOfEach = cases.filter(([scenario], at) => cases.findIndex(([other]) => other === scenario) === at);
