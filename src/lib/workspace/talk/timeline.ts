import { callClauseOf } from '#machines/call-clauses';
import { own } from '#domain/own';
import type { Act } from '#ticket/acts';
import type { Line, Memory } from '#ticket/memory';

/** Content of a system line; the words are in `fact-messages.ts`. */
export interface TimelineFact {
  readonly is: string;
  readonly value?: string | number;
  readonly tone: 'neutral' | 'ok' | 'warn' | 'broken';
}

export type Item =
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly at_ms: number;
      /** Log entry that caused the row; absent for the customer's lines and for events caused by time. */
      readonly entry?: number | undefined;
      readonly line: Line;
      readonly meant: readonly Act[];
    }
  | {
      readonly kind: 'fact';
      readonly key: string;
      readonly at_ms: number;
      readonly entry?: number | undefined;
      readonly fact: TimelineFact;
    };

const told: Readonly<Record<string, TimelineFact['tone']>> = {
  'desk:verify-identity': 'neutral',
  'desk:record-unverifiable': 'neutral',
  'desk:check-details': 'ok',
  'desk:run-diagnosis': 'ok',
  'desk:change-service': 'ok',
  'desk:grant-credit': 'ok',
  'desk:close-ticket': 'ok',
  'desk:hand-over': 'ok',
  'desk:transfer': 'neutral',
  'desk:end-call': 'neutral',
  'desk:resume': 'neutral',
  verifies: 'ok',
  'fails-verification': 'warn',
  waits: 'neutral',
  'demands-supervisor': 'warn',
  'hangs-up': 'broken',
  'rings-off': 'neutral'
};

/** Returns the conversation as rows: lines with the acts understood in them, and system lines in between. */
export function timelineOf(memory: Memory): readonly Item[] {
  const lines = memory.lines.map((line, index): Item => {
    return {
      kind: 'line',
      key: `line-${index}`,
      at_ms: line.from_ms,
      entry: line.entry,
      line,
      meant: meantIn(line, memory)
    };
  });
  const deeds = memory.acts
    .filter((act) => (act.kind === 'desk' || act.kind === 'customer') && own(told, act.name) !== undefined)
    .filter((act) => act.name !== 'desk:resume' || wasAway(act))
    .map(({ name, value, at_ms, order, entry }): Item => {
      const what = name === 'waits' ? waitAt_ms(memory, at_ms) : value;
      return { kind: 'fact', key: `act-${order}`, at_ms, entry, fact: { is: name, value: what, tone: told[name]! } };
    });
  const limits = memory.facts
    .filter(
      ({ kind, clause }) => kind === 'breached' || (kind === 'met' && callClauseOf(clause)?.timer?.kind === 'wait')
    )
    .map(({ clause, kind, at_ms, order }): Item => ({
      kind: 'fact',
      key: `limit-${order}`,
      at_ms,
      fact: {
        is: kind === 'breached' ? 'limit-broken' : 'limit-waited',
        value: clause,
        tone: kind === 'breached' ? 'broken' : 'ok'
      }
    }));
  // The clock stands while a newcomer chooses: of what happens at one instant, first what time brought, then entry by entry. Sorting is
  // stable: the line comes before what it did.
  return [...lines, ...deeds, ...limits].sort(inOrder);
}

/** Compares two rows by time; at the same instant, events caused by time come first, then log order. */
export function inOrder(a: Pick<Item, 'at_ms' | 'entry'>, b: Pick<Item, 'at_ms' | 'entry'>): number {
  return a.at_ms - b.at_ms || (a.entry ?? -1) - (b.entry ?? -1);
}

function wasAway({ value }: Act): boolean {
  return typeof value === 'number' && value >= 1;
}

const known = new WeakMap<Line, readonly Act[]>();

/** Returns the acts understood in a line, as shown under it. */
export function meantIn(line: Line, { acts }: Pick<Memory, 'acts'>): readonly Act[] {
  let meant = known.get(line);
  if (meant === undefined) {
    meant = line.entry === undefined ? [] : distinct(acts.filter((act) => act.entry === line.entry && isMeant(act)));
    known.set(line, meant);
  }
  return meant;
}

function waitAt_ms(memory: Memory, at_ms: number): number | undefined {
  const meant = memory.lines.filter(({ until_ms }) => until_ms === at_ms).flatMap(({ means = [] }) => means);
  return meant.find(({ does }) => does.includes('waits'))?.wait_ms;
}

function isMeant({ from, kind, name }: Act): boolean {
  return from !== undefined && (kind !== 'rule' || name === 'data-given');
}

function distinct(acts: readonly Act[]): readonly Act[] {
  const shown = new Map<string, Act>();
  for (const act of acts) {
    // Two causes are two values and one explanation; what is asked for, or given away, is part of the name.
    const { name, kind, value } = act;
    const called = name === 'ask-for' || kind === 'rule' ? name + value : name;
    const before = shown.get(called);
    if (before === undefined || rank(act) < rank(before)) shown.set(called, act);
  }
  return [...shown.values()];
}

function rank({ counts }: Act): number {
  return counts === 'wrong-fact' ? 0 : counts === 'yes' ? 1 : 2;
}
