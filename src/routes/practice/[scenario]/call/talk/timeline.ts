import { callClauseOf } from '#machines/call-clauses';
import { own } from '#domain/own';
import type { Act } from '#ticket/acts';
import type { Line, Memory } from '#ticket/memory';

/** What a system line says; the words are in `fact-messages.ts`. */
export interface TimelineFact {
  readonly is: string;
  readonly value?: string | number;
  readonly tone: 'neutral' | 'ok' | 'warn' | 'broken';
}

/** One row of the conversation, in the order of time. */
export type Item =
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly at_ms: number;
      /** The entry of the log that it comes of; the customer's lines and what time brings come of none. */
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

/** Acts that are told in the conversation; looking something up and filling a field in are nobody's news. */
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

/** The conversation as rows: lines with what was understood in them, and what the system has to say in between. */
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

/** What is told first of two things: what was sooner; at one instant what time brought, then entry by entry. */
export function inOrder(a: Pick<Item, 'at_ms' | 'entry'>, b: Pick<Item, 'at_ms' | 'entry'>): number {
  return a.at_ms - b.at_ms || (a.entry ?? -1) - (b.entry ?? -1);
}

/** A pause is told once, by its end: how long it was. One of less than a second is nobody's news. */
function wasAway({ value }: Act): boolean {
  return typeof value === 'number' && value >= 1;
}

/** By line: what was understood in it was so from the moment it was said, and a row that stays the same is not drawn anew. */
const known = new WeakMap<Line, readonly Act[]>();

/** What was understood in a line, as it is told under it. */
export function meantIn(line: Line, { acts }: Pick<Memory, 'acts'>): readonly Act[] {
  let meant = known.get(line);
  if (meant === undefined) {
    meant = line.entry === undefined ? [] : distinct(acts.filter((act) => act.entry === line.entry && isMeant(act)));
    known.set(line, meant);
  }
  return meant;
}

/** How long the wait is that was agreed then, if a line agreed it: the memory itself knows only the last one. */
function waitAt_ms(memory: Memory, at_ms: number): number | undefined {
  const meant = memory.lines.filter(({ until_ms }) => until_ms === at_ms).flatMap(({ means = [] }) => means);
  return meant.find(({ does }) => does.includes('waits'))?.wait_ms;
}

/** What a line says, and what it gives away to somebody who was not verified: that is told at once, and not by the card alone. */
function isMeant({ from, kind, name }: Act): boolean {
  return from !== undefined && (kind !== 'rule' || name === 'data-given');
}

/** Of acts that are called the same the one to show: a wrong fact, which costs, else one that counts. */
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
