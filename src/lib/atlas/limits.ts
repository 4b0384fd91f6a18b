import type { DiagramLimit } from '#chart/diagram';
import { own } from '#domain/own';
import { lengthText, spanText } from '#domain/span-text';
import type { Limit } from '#domain/limit';
import { both, type Text } from '#domain/text';
import type { Timer } from '#machines/clause';
import { sopClauseOf, sopClauses, type TimedClauseId } from '#machines/sop-clauses';
import { sectionOf } from '#machines/section-of';
import { clockAt } from './inside/watched';

export type Limits = Readonly<Record<string, Limit>>;

const byField: Readonly<Record<'eta' | 'deadline', Text>> = {
  eta: { zh: '到预计时间', en: 'by the time told' },
  deadline: { zh: '到登记的期限', en: 'by the deadline' }
};

/** Returns the label of a limit whose end takes a way, such as `3.3 · 2 h`; `undefined` if the clause has no timer. */
export function clockText(clause: string, limits: Limits): Text | undefined {
  const timer = sopClauseOf(clause)?.timer;
  const length = timer && lengthOfTimer(clause, timer, limits).length;
  return length && both((lang) => `${sectionOf(clause)} · ${length[lang]}`);
}

/** Returns the SOP's limits by dotted path of the state that shows their clock: where the awaited work is done. */
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

/** Returns the state that shows the clock of a limit, as a path with dots. */
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
