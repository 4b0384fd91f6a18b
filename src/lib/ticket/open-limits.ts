import type { FactKind, Fact } from '#domain/fact';
import { sopClauseOf } from '#machines/sop-clauses';
import type { Memory } from './memory';

/** Limit that is running, or broken and still owed. Times count from the opening of the ticket. */
export interface OpenLimit {
  readonly clause: string;
  readonly who: Fact['who'];
  readonly is: 'running' | 'warned' | 'paused' | 'broken';
  readonly from_ms: number;
  readonly due_ms: number;
  readonly provisional?: true;
}

const states: Readonly<Partial<Record<FactKind, OpenLimit['is'] | 'over'>>> = {
  started: 'running',
  resumed: 'running',
  warned: 'warned',
  paused: 'paused',
  breached: 'broken',
  met: 'over',
  cancelled: 'over'
};

const known = new WeakMap<Memory, readonly OpenLimit[]>();

/** Returns the open limits of a ticket, most urgent first: running by due time, then paused, then broken. */
export function openLimitsOf(memory: Memory): readonly OpenLimit[] {
  let open = known.get(memory);
  if (!open) known.set(memory, (open = work(memory)));
  return open;
}

function work({ facts, limits }: Memory): readonly OpenLimit[] {
  const last = new Map<string, { readonly is: OpenLimit['is'] | 'over'; readonly who: Fact['who'] }>();
  for (const { kind, clause, who, name } of facts) {
    const is = states[kind];
    if (is) last.set(clause, { is, who });
    // Broken it stays in the log; that it is still owed is not so any more.
    if (kind === 'milestone')
      for (const [broken, limit] of last)
        if (limit.is === 'broken' && sopClauseOf(broken)?.timer?.cancelledBy === name)
          last.set(broken, { ...limit, is: 'over' });
  }
  const order = ['running', 'warned', 'paused', 'broken'];
  return [...last]
    .flatMap(([clause, { is, who }]): readonly OpenLimit[] => {
      const running = limits[clause];
      if (is === 'over' || !running) return [];
      const { from_ms, due_ms, provisional } = running;
      return [{ clause, who, is, from_ms, due_ms, ...(provisional && { provisional }) }];
    })
    .toSorted((a, b) => rank(a) - rank(b) || a.due_ms - b.due_ms || order.indexOf(a.is) - order.indexOf(b.is));
}

const rank = ({ is }: OpenLimit): number => (is === 'broken' ? 2 : is === 'paused' ? 1 : 0);
