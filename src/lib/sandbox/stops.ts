import { Calendar } from '#calendar/calendar';
import { dayOf } from '#calendar/dates';
import type { Fact } from '#domain/fact';
import type { TicketState } from '#domain/ids';
import { addressOf } from '#simulation/desk';
import type { Moment, StopRule } from './history';
import { hintOn } from './hint';
import { isOnLine, isQuiet } from '#simulation/on-the-line';
import type { Sandbox, SandboxState } from './sandbox';

export interface Breakpoints {
  /** True to stop right before a limit breaks, so that it can still be met. */
  readonly breach: boolean;
  readonly alert: boolean;
  readonly states: readonly TicketState[];
  readonly turn: boolean;
  readonly ticket?: string;
}

export function newFacts(next: Moment, last: Moment): readonly Fact[] {
  return next.state.desk.memory.facts.slice(last.state.desk.memory.facts.length);
}

/** Converts breakpoints to a rule for {@link History.runUntil}; breaches up to `passed_ms` do not stop time again. */
export function ruleOf(
  sandbox: Sandbox,
  { breach, alert, states, turn, ticket }: Breakpoints,
  passed_ms = -Infinity
): StopRule {
  const about = ticket === undefined ? undefined : addressOf(ticket);
  const here = (next: Moment, last: Moment): readonly Fact[] =>
    newFacts(next, last).filter((fact) => about === undefined || fact.about === about);
  return {
    ...(breach && {
      before: (next: Moment, last: Moment) =>
        next.state.desk.now_ms > passed_ms && here(next, last).some(({ kind }) => kind === 'breached')
    }),
    after: (next, last) => {
      const facts = here(next, last);
      return (
        (alert && facts.some(({ kind }) => kind === 'alert')) ||
        (states.length > 0 &&
          facts.some(({ kind, name }) => kind === 'state' && states.includes(name as TicketState))) ||
        (turn && turnsAt(sandbox, next, last, ticket).length > 0)
      );
    }
  };
}

export function touchedAt(next: Moment, last: Moment): readonly string[] {
  return [...new Set(next.state.desk.memory.touched.slice(last.state.desk.memory.touched.length))];
}

/** Returns tickets on which a user's role now has something new to do; `only` restricts the check to one ticket. */
export function turnsAt(sandbox: Sandbox, next: Moment, last: Moment, only?: string): readonly string[] {
  return touchedAt(next, last).filter((key) => isTurn(sandbox, next, last, key, only));
}

function isTurn(sandbox: Sandbox, next: Moment, last: Moment, key: string, only: string | undefined): boolean {
  if (only !== undefined && key !== only) return false;
  const hint = hintOn(sandbox, next.state, key);
  return hint !== undefined && hint.entry.do !== hintOn(sandbox, last.state, key)?.entry.do;
}

/** Returns {@link History.runUntil} arguments until the talk is heard and answered; `undefined` if nobody speaks. */
export function talkOn(
  { desk }: SandboxState,
  number: string
): { readonly until_ms: number; readonly rule: StopRule } | undefined {
  if (!isTalking(desk, number)) return undefined;
  return { until_ms: desk.now_ms + longestAnswer_ms, rule: { after: ({ state }) => !isTalking(state.desk, number) } };
}

const longestAnswer_ms = 5 * 60_000;

function isTalking({ memory, now_ms }: SandboxState['desk'], number: string): boolean {
  const run = memory.tickets.get(number);
  return run !== undefined && isOnLine(run) && !isQuiet(run.memory, now_ms - run.opened_ms);
}

const linesOn = ({ state }: Moment, number: string): number =>
  state.desk.memory.tickets.get(number)?.memory.lines.length ?? 0;

export const jumps = ['event', 'timer', 'breach', 'morning', 'shift-end'] as const;
export type Jump = (typeof jumps)[number];

/** Converts a jump to the end time and the rule for {@link History.runUntil}. */
export function jumpOf(
  jump: Jump,
  sandbox: Sandbox,
  now_ms: number,
  ticket?: string
): { readonly until_ms: number; readonly rule: StopRule } {
  const about = ticket === undefined ? undefined : addressOf(ticket);
  const at = (holds: (fact: Fact) => boolean): StopRule => ({
    search: true,
    after: (next, last) => newFacts(next, last).some((it) => (about === undefined || it.about === about) && holds(it))
  });
  switch (jump) {
    case 'event':
      return {
        until_ms: now_ms + longest_ms,
        rule: orTurn(
          sandbox,
          at(({ kind }) => kind !== 'milestone'),
          ticket
        )
      };
    case 'timer':
      return { until_ms: now_ms + longest_ms, rule: at(({ kind }) => kind === 'warned' || kind === 'breached') };
    case 'breach':
      return { until_ms: now_ms + longest_ms, rule: at(({ kind }) => kind === 'breached') };
    case 'morning':
      return { until_ms: nextMorning_ms(sandbox, now_ms), rule: {} };
    case 'shift-end':
      return { until_ms: Math.max(now_ms, shiftEnd_ms(sandbox)), rule: {} };
  }
}

function orTurn(sandbox: Sandbox, rule: StopRule, ticket: string | undefined): StopRule {
  return {
    ...rule,
    after: (next, last) =>
      rule.after!(next, last) ||
      (ticket !== undefined && linesOn(next, ticket) > linesOn(last, ticket)) ||
      (ticket !== undefined && next.by === 'clock' && isTurn(sandbox, next, last, ticket, ticket))
  };
}

/** Maximum length of one jump; nothing in the SOP of one ticket takes longer. */
export const longest_ms = 60 * 86_400_000;

export function shiftEnd_ms({ begins_ms, plan }: Sandbox): number {
  return begins_ms + plan.hours * 3_600_000;
}

/** Returns the start of the next working day by the policy's calendar; without one, a day later. */
export function nextMorning_ms({ policy }: Sandbox, now_ms: number): number {
  if (!policy.calendar) return now_ms + 86_400_000;
  const calendar = new Calendar(policy.calendar);
  // No country rests for longer.
  for (let day = dayOf(now_ms); day < dayOf(now_ms) + 30; day += 1) {
    const kind = calendar.kindOf(day);
    if ('works' in kind && kind.works.from_ms > now_ms) return kind.works.from_ms;
  }
  return now_ms + 86_400_000;
}
