import type { DiagramLimit } from '#chart/diagram';
import { own } from '#domain/own';
import { lengthText, spanText } from '#domain/span-text';
import type { Limit } from '#domain/limit';
import { both, type Text } from '#domain/text';
import type { Timer } from '#machines/clause';
import { sopClauseOf, sopClauses, type TimedClauseId } from '#machines/sop-clauses';
import { sectionOf } from '#machines/section-of';
import { clockAt } from './inside/watched';

/** How long the limits of the policy are, by clause. */
export type Limits = Readonly<Record<string, Limit>>;

const byField: Readonly<Record<'eta' | 'deadline', Text>> = {
  eta: { zh: '到预计时间', en: 'by the time told' },
  deadline: { zh: '到登记的期限', en: 'by the deadline' }
};

/** What a limit is called where its end takes a way: `3.3 · 2 h`. */
export function clockText(clause: string, limits: Limits): Text | undefined {
  const timer = sopClauseOf(clause)?.timer;
  const length = timer && lengthOfTimer(clause, timer, limits).length;
  return length && both((lang) => `${sectionOf(clause)} · ${length[lang]}`);
}

/**
 * The limits of the SOP by the state on which their clock is seen: the one in which what they wait for is done.
 * @returns by path with dots
 */
export function limitsByState(limits: Limits): ReadonlyMap<string, readonly DiagramLimit[]> {
  const seen = new Map<string, DiagramLimit[]>();
  for (const { id, timer } of sopClauses) {
    if (!timer) continue;
    const at = clockAt[id as TimedClauseId];
    const limit = { clause: id, name: timer.title, ...lengthOfTimer(id, timer, limits) };
    seen.set(at, [...(seen.get(at) ?? []), limit]);
  }
  return seen;
}

/** The state on which the clock of a limit is seen, by path with dots. */
export const stateOfLimit = (clause: string): string | undefined => clockAt[clause as TimedClauseId];

function lengthOfTimer(clause: string, timer: Timer, limits: Limits): Pick<DiagramLimit, 'length' | 'lasts'> {
  const limit = timer.kind === 'recorded' ? undefined : own(limits, clause);
  const length = limit ? lengthOf(limit, timer.kind) : byField[timer.field ?? 'eta'];
  // What ends ahead of a time that was agreed on lasts until then, however long that is.
  return { length, ...(limit && timer.kind !== 'before' && { lasts: limit }) };
}

function lengthOf(limit: Limit, kind: Timer['kind']): Text {
  // Beside a name, not in a sentence.
  const length = limit.per === 'wall' ? spanText(limit.ms) : lengthText(limit);
  return kind === 'before' ? { zh: `提前 ${length.zh}`, en: `${length.en} before` } : length;
}
