import { type ProposalRow } from '../operations-tables';
import { startOfQuarter } from '../periods';
import { fixedText, lastSaid_ms, type WorkQueueContext, type WorkItem, type WorkItems } from './desk';
import type { HabitualEvent } from '#machines/cycles';

/** Pending work on the process (5.3-quarterly): each quarter a change is proposed, piloted, and adopted or dropped. */
export const proposalErrands: WorkItems = {
  proposed: (desk, fixed) => {
    const { quarter } = desk;
    if (desk.regionsOf('quarter', quarter)?.['improvement'] !== 'due') return [];
    const proposal = Object.keys(desk.house.operations.proposals).find(
      (id) => (desk.books.proposals.get(id)?.is ?? 'dropped') === 'dropped'
    );
    if (proposal === undefined) return [];
    const { month, reasons } = reasonsFor(desk);
    const begins_ms = Math.max(desk.begun_ms, startOfQuarter(quarter));
    const since_ms = month === undefined ? begins_ms : Math.max(begins_ms, lastSaid_ms(desk, 'month', month) ?? 0);
    const owner = fixedText(fixed, 'owner') ?? '–';
    return [{ key: `${quarter}.${proposal}`, since_ms, with: () => ({ proposal, owner, reasons }) }];
  },
  'pilot-begun': (desk, fixed) =>
    those(desk, ['proposed'], ({ proposal }) => ({ proposal, where: fixedText(fixed, 'where') ?? '–' })),
  'pilot-ended': (desk, fixed) =>
    those(desk, ['piloting'], ({ proposal }) => {
      const seen = fixedText(fixed, 'seen');
      const result = fixed['result'] === 'fails' ? 'fails' : 'works';
      return { proposal, result, ...(seen === undefined ? {} : { seen }) };
    }),
  adopted: (desk) => those(desk, ['proposed', 'piloting', 'proven', 'failed'], ({ proposal }) => ({ proposal })),
  dropped: (desk, fixed) =>
    those(desk, ['failed'], ({ proposal }) => ({ proposal, reason: fixedText(fixed, 'reason') ?? '–' }))
};

function those<E extends HabitualEvent>(
  desk: WorkQueueContext,
  states: readonly ProposalRow['is'][],
  fields: (row: ProposalRow) => NonNullable<ReturnType<WorkItem<E>['with']>>
): readonly WorkItem<E>[] {
  return desk.books.proposals
    .values()
    .filter(({ is }) => states.includes(is))
    .map((row) => ({
      key: `${row.proposal}.${row.is}`,
      since_ms: lastSaid_ms(desk, 'proposal', row.proposal) ?? desk.now_ms,
      with: () => fields(row)
    }));
}

function reasonsFor({ books }: WorkQueueContext): { readonly month?: string; readonly reasons: readonly string[] } {
  const used = new Set(books.proposals.values().flatMap(({ reasons }) => reasons));
  for (const { report } of books.months.values().toSorted((a, b) => (a.report.month < b.report.month ? 1 : -1)))
    for (const clause of ['5.2-business', '5.2-channel', '5.2-person']) {
      const found = report.findings.filter((it) => it.clause === clause && !used.has(it.id));
      if (found.length > 0) return { month: report.month, reasons: found.map(({ id }) => id) };
    }
  return { reasons: [] };
}
