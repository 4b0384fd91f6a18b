import { dimensions, type Dimension } from '#domain/ids';
import type { Result } from '#diagnostics/diagnostic';
import { good } from '#diagnostics/diagnostic';
import { roles } from '#domain/roles';
import { pick, shuffle } from '#kernel/random';
import type { Policy } from '#machines/policy';
import type { Diligence } from '#kernel/diligence';
import { chartsOf } from '#simulation/on-the-line';
import type { Fact, FactKind } from '#domain/fact';
import { isSpeech } from '#machines/ticket-events';
import type { Line } from '#ticket/memory';
import { checkFields, isSampled, sampleShare_percent, type WeighedFinding } from '#ticket/quality';
import { History } from './history';
import type { Arrival, SandboxPlan } from './plan';
import { openSandbox, type Sandbox, type SandboxState } from './sandbox';
import { factsOn, rowsOf, type TicketRow } from './ticket-view';

/** Finished ticket to be checked. Its findings stay hidden until the user has judged. */
export interface CheckItem {
  readonly sandbox: Sandbox;
  readonly state: SandboxState;
  readonly number: string;
  /** True if simulated for this check by staff of known diligence, to measure the checker's agreement. */
  readonly gold: boolean;
  readonly found: readonly WeighedFinding[];
}

export type Verdicts = Readonly<Record<Dimension, 'pass' | 'fail'>>;

/** Returns the verdicts by the rules that score a call (5.1). */
export function verdictsOf(found: readonly WeighedFinding[], policy: Policy): Verdicts {
  const one = (dimension: Dimension) => checkFields(dimension, found, policy).verdict;
  return { phrasing: one('phrasing'), process: one('process'), outcome: one('outcome') };
}

const goldLife_ms = 20 * 86_400_000;
const roundOf = 6;
const goldOf = 3;

/** Selects finished tickets to check, the policy's sample first, mixed with gold ones (see {@link goldPlan}). */
export function checkRound(
  sandbox: Sandbox,
  state: SandboxState,
  round: number,
  gold: readonly Arrival[]
): Result<readonly CheckItem[]> {
  const { seed } = sandbox.plan;
  const all = shuffle(
    seed,
    `check.${round}`,
    rowsOf(sandbox, state).filter(({ over, run }) => over && run.record.handledAt_ms !== undefined)
  );
  const isDrawn = ({ run }: TicketRow): boolean => isSampled(run.ticket.spec, run.ticket.policy, seed);
  const done = [...all.filter(isDrawn), ...all.filter((it) => !isDrawn(it))].slice(0, roundOf - goldOf);
  const own = done.map(({ number }): CheckItem => itemOf(sandbox, state, number, false));
  const made: CheckItem[] = [];
  for (const [index, arrival] of gold.entries()) {
    const lived = goldLife(
      sandbox,
      arrival,
      pick(seed, `gold.${round}.${index}`, ['exemplary', 'careless', 'careless'])
    );
    if (!lived.ok) return lived;
    made.push(lived.value);
  }
  return good(shuffle(seed, `check.order.${round}`, [...own, ...made]));
}

/** Returns the plan of a round's gold tickets: few, with another seed so that their customers are not on the desk. */
export function goldPlan(plan: SandboxPlan, round: number): SandboxPlan {
  const { wanted: _wanted, ...rest } = plan;
  return {
    ...rest,
    seed: (plan.seed + 7919 * (round + 1)) % 4_294_967_295,
    tickets: goldOf,
    hours: 1,
    mix: { ...plan.mix, outages: 0 }
  };
}

function goldLife({ plan, policy }: Sandbox, arrival: Arrival, how: Diligence): Result<CheckItem> {
  const opened = openSandbox(plan, policy, [arrival]);
  if (!opened.ok) return opened;
  const staff = Object.fromEntries(
    roles
      .filter((role) => role !== 'quality')
      .map((role) => [role, role === 'customer' || role === 'system' ? 'exemplary' : how])
  );
  const history = History.begin(opened.value, staff);
  history.runUntil(arrival.opening.at_ms + goldLife_ms);
  return good(itemOf(opened.value, history.now, arrival.opening.with.ticket.number, true));
}

/** Returns the rule findings on the current ticket, for everybody who worked on it (5.1). */
export function foundOn({ inspect }: Sandbox, { desk }: SandboxState, number: string): readonly WeighedFinding[] {
  const { ticket, memory } = desk.memory.tickets.get(number)!;
  return inspect(ticket, memory, chartsOf(desk.instances, number));
}

function itemOf(sandbox: Sandbox, state: SandboxState, number: string, gold: boolean): CheckItem {
  return { sandbox, state, number, gold, found: foundOn(sandbox, state, number) };
}

export interface Agreement {
  readonly same: number;
  readonly of: number;
  readonly goldSame: number;
  readonly goldOf: number;
}

const telling: ReadonlySet<string> = new Set([
  'record',
  'tag',
  'state',
  'breached',
  'message'
] satisfies readonly FactKind[]);

/** Returns the facts shown to a checker: actions and times, without findings of the rules or of quality. */
export function readOn({ desk }: SandboxState, number: string): readonly Fact[] {
  return factsOn(desk.memory, number).filter(({ kind, who }) => telling.has(kind) && who !== 'quality');
}

/** Returns the lines of a ticket's call, and whether anything was said or sent to the customer in any form. */
export function talkOn(
  { desk }: SandboxState,
  number: string
): { readonly lines: readonly Line[]; readonly any: boolean } {
  const { lines, facts } = desk.memory.tickets.get(number)!.memory;
  const any =
    lines.some(({ who }) => who === 'agent') ||
    facts.some(
      ({ kind, name = '', who }) => kind === 'message' || (kind === 'record' && who !== 'customer' && isSpeech(name))
    );
  return { lines: [...lines], any };
}

/** Returns the percentage of such tickets that quality samples by the policy. */
export function share_percent({ state, number }: CheckItem): number {
  const { spec, policy } = state.desk.memory.tickets.get(number)!.ticket;
  return sampleShare_percent(spec, policy);
}

export function agreementOf(
  judged: readonly { readonly item: CheckItem; readonly own: Verdicts }[],
  policy: Policy
): Agreement {
  let [same, of, goldSame, gold] = [0, 0, 0, 0];
  for (const { item, own } of judged) {
    const machine = verdictsOf(item.found, policy);
    for (const dimension of dimensions) {
      const agrees = own[dimension] === machine[dimension] ? 1 : 0;
      same += agrees;
      of += 1;
      if (!item.gold) continue;
      goldSame += agrees;
      gold += 1;
    }
  }
  return { same, of, goldSame, goldOf: gold };
}
