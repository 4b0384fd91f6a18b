import { callClauseOf } from '#machines/call-clauses';
import { hasLeft } from '#machines/desktop';
import type { ReadyLine } from '#scenario/scenario';
import { counted, matches } from '#ticket/acts';
import { mindOf, type Call, type CallState } from './call';
import { applies } from './mind';
import { readyOffer, type Offer } from './ready';

export type ReadyKind = 'good' | 'bad';

/** Returns the ready lines that fit now and were not said yet, in scenario order; `kind` absent: good and bad. */
export function readyHere(call: Call, state: CallState, kind?: ReadyKind): readonly Offer[] {
  const { here, over } = readyIn(call, state, kind);
  return here.filter((it) => !over(it)).map(([id]) => readyOffer(call, id));
}

type ReadyEntry = readonly [string, ReadyLine];

interface ReadyNow {
  readonly here: readonly ReadyEntry[];
  over(it: ReadyEntry): boolean;
}

let found:
  | { readonly of: Call['caseFile']; readonly state: CallState; readonly now: Map<ReadyKind | 'all', ReadyNow> }
  | undefined;

/** Returns the ready lines whose conditions hold, and a test for used ones; `kind` absent: good and bad. */
export function readyIn({ caseFile }: Call, state: CallState, kind?: ReadyKind): ReadyNow {
  if (found?.of !== caseFile || found.state !== state) found = { of: caseFile, state, now: new Map() };
  const now = found.now.get(kind ?? 'all') ?? readyNow(caseFile, state, kind);
  found.now.set(kind ?? 'all', now);
  return now;
}

function readyNow(caseFile: Call['caseFile'], state: CallState, kind: ReadyKind | undefined): ReadyNow {
  const mind = mindOf(state);
  const made = state.memory.acts.filter((act) => act.entry !== undefined && counted(act));
  const picked = new Set(
    state.memory.lines.filter((line) => line.who === 'agent' && line.line).map((line) => line.line!)
  );
  const known = new Map<string, boolean>();
  const done = (trigger: string): boolean => {
    const is = known.get(trigger) ?? made.some((act) => matches(act, trigger));
    known.set(trigger, is);
    return is;
  };
  const here = linesOf(caseFile, kind).filter(
    ([, line]) => applies(line.if, mind) && (line.after ?? []).every(done) && !isPast(line, state)
  );
  const isOver = ([id, line]: ReadyEntry): boolean => (line.until ? line.until.every(done) : picked.has(id));
  return { here, over: isOver };
}

const lines = new WeakMap<Call['caseFile'], Map<ReadyKind | 'all', readonly ReadyEntry[]>>();

function linesOf(caseFile: Call['caseFile'], kind: ReadyKind | undefined): readonly ReadyEntry[] {
  const known = lines.get(caseFile) ?? new Map<ReadyKind | 'all', readonly ReadyEntry[]>();
  lines.set(caseFile, known);
  let found = known.get(kind ?? 'all');
  if (!found) {
    const isKind = ({ bad }: ReadyLine): boolean => kind === undefined || (kind === 'bad') === (bad !== undefined);
    found = Object.entries(caseFile.scenario.ready).filter(
      ([, line]) => isKind(line) && (line.if?.variant?.includes(caseFile.variant) ?? true)
    );
    known.set(kind ?? 'all', found);
  }
  return found;
}

function isPast({ bad }: ReadyLine, { memory: { desk, milestones } }: CallState): boolean {
  const closes = (bad && callClauseOf(bad.clause)?.window.closes) ?? ['contact-ends'];
  if (closes.includes('contact-ends')) return false;
  return hasLeft(desk) || closes.some((milestone) => milestones[milestone] !== undefined);
}
