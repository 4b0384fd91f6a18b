import { Calendar } from '#calendar/calendar';
import { dateOf, dayOf } from '#calendar/dates';
import { workedBetween } from '#calendar/due';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import type { Memory, RunningTimer } from './memory';
import type { TicketSpec } from './spec';

/** Row of the calculation of a limit. Instants are in ms since 1970. */
export type LedgerRow =
  /** Time that counts. */
  | { readonly is: 'counted'; readonly from_ms: number; readonly to_ms: number }
  /** It stood still; without an end, it still does. */
  | { readonly is: 'paused'; readonly from_ms: number; readonly to_ms?: number }
  /** A day on the way that does not count. */
  | { readonly is: 'skipped'; readonly date: string; readonly why: Text }
  /** The time that was agreed with the customer, and until when it may be kept. */
  | { readonly is: 'agreed'; readonly at_ms: number; readonly to_ms?: number }
  /** So long before what was agreed. */
  | { readonly is: 'before'; readonly ms: number }
  /** The length that was promised on record. */
  | { readonly is: 'recorded'; readonly ms: number }
  /** What is left of it once it goes on. */
  | { readonly is: 'left'; readonly ms: number };

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Absent while the limit is paused, because the due time is unknown. */
  readonly due_ms?: number;
  readonly provisional?: true;
}

/** Returns the calculation of a limit of a ticket; `undefined` if it never began. */
export function ledgerOf(
  clause: string,
  memory: Memory,
  { openedAt_ms }: Pick<TicketSpec, 'openedAt_ms'>,
  policy: Policy
): Ledger | undefined {
  const running = memory.limits[clause];
  const timer = sopClauseOf(clause)?.timer;
  if (!running || !timer) return undefined;
  const clock = (at_ms: number): number => openedAt_ms + at_ms;
  const due = { due_ms: clock(running.due_ms), ...(running.provisional && { provisional: running.provisional }) };
  const agreed = agreedRows(clause, memory, running, policy);
  if (agreed)
    return {
      rows: agreed.map((row) =>
        row.is === 'agreed'
          ? { ...row, at_ms: clock(row.at_ms), ...(row.to_ms !== undefined && { to_ms: clock(row.to_ms) }) }
          : row
      ),
      ...due
    };
  const stretches = stretchesOf(clause, memory, running);
  const works = policy.limits[clause]?.per !== 'wall' && timer.kind !== 'recorded' ? policy.calendar : undefined;
  const calendar = works && new Calendar(works);
  const rows = stretches.flatMap(({ is, from_ms, to_ms }): readonly LedgerRow[] => {
    const from = clock(from_ms);
    if (is === 'paused') return [{ is, from_ms: from, ...(to_ms !== undefined && { to_ms: clock(to_ms) }) }];
    const to = clock(to_ms ?? running.due_ms);
    return calendar ? workingRows(from, to, calendar) : [{ is, from_ms: from, to_ms: to }];
  });
  const promised: readonly LedgerRow[] =
    timer.kind === 'recorded' ? [{ is: 'recorded', ms: running.due_ms - running.from_ms }] : [];
  const stands = stretches.at(-1)?.to_ms === undefined && stretches.at(-1)?.is === 'paused';
  return stands
    ? { rows: [...promised, ...rows, { is: 'left', ms: running.left_ms ?? 0 }] }
    : { rows: [...promised, ...rows], ...due };
}

function agreedRows(
  clause: string,
  { visit_ms, slotEnd_ms }: Memory,
  { due_ms }: RunningTimer,
  policy: Policy
): readonly Extract<LedgerRow, { readonly is: 'agreed' | 'before' }>[] | undefined {
  const { kind, movedBy } = sopClauseOf(clause)!.timer!;
  const limit = policy.limits[clause];
  if (visit_ms === undefined) return undefined;
  if (kind === 'before' && limit?.per === 'wall')
    return [
      { is: 'agreed', at_ms: visit_ms },
      { is: 'before', ms: limit.ms }
    ];
  return movedBy !== undefined && due_ms === slotEnd_ms
    ? [{ is: 'agreed', at_ms: visit_ms, ...(slotEnd_ms > visit_ms && { to_ms: slotEnd_ms }) }]
    : undefined;
}

interface Stretch {
  readonly is: 'counted' | 'paused';
  readonly from_ms: number;
  readonly to_ms?: number;
}

function stretchesOf(clause: string, { facts }: Memory, { from_ms }: RunningTimer): readonly Stretch[] {
  const own = facts.filter((fact) => fact.clause === clause);
  const begun = own.findLastIndex(({ kind }) => kind === 'started');
  const found: Stretch[] = [];
  let is: Stretch['is'] = 'counted';
  let from = from_ms;
  for (const { kind, at_ms } of own.slice(begun + 1)) {
    if (kind !== (is === 'counted' ? 'paused' : 'resumed')) continue;
    found.push({ is, from_ms: from, to_ms: at_ms });
    [is, from] = [is === 'counted' ? 'paused' : 'counted', at_ms];
  }
  return [...found, { is, from_ms: from }];
}

function workingRows(from_ms: number, to_ms: number, calendar: Calendar): readonly LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (let day = dayOf(from_ms); day <= dayOf(to_ms); day += 1) {
    const kind = calendar.kindOf(day);
    if ('rests' in kind) rows.push({ is: 'skipped', date: dateOf(day), why: kind.rests });
    else {
      const { from_ms: opens_ms, to_ms: closes_ms } = kind.works;
      const [counted] = workedBetween(Math.max(from_ms, opens_ms), Math.min(to_ms, closes_ms), calendar);
      if (counted) rows.push({ is: 'counted', ...counted });
    }
  }
  return rows;
}
