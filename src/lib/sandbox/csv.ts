import { timeText } from '#calendar/dates';
import { csvText } from '#domain/csv';
import type { Lang } from '#domain/text';
import { inLang, type Text } from '#domain/text';
import { channelNames, classNames, difficultyNames, roleNames, stageNames } from '#domain/terms';
import { isFirstContactResolved, Matters } from '#operations/first-contact';
import type { TicketRecord } from '#operations/record';
import { enteredTitles } from '#machines/titles';
import type { Sandbox, SandboxState } from './sandbox';
import { rowsOf, type TicketRow } from './ticket-view';

interface Column {
  readonly name: Text;
  of(row: TicketRow, sandbox: Sandbox, isSolved: (record: TicketRecord) => boolean): Text | string | number;
}

const yes: Text = { zh: '是', en: 'yes' };
const no: Text = { zh: '否', en: 'no' };

const columns: readonly Column[] = [
  { name: { zh: '工单号', en: 'Ticket' }, of: ({ number }) => number },
  { name: { zh: '受理时间', en: 'Opened' }, of: ({ opened_ms }) => timeText(opened_ms) },
  { name: { zh: '客户', en: 'Customer' }, of: ({ arrival }) => arrival?.invented.customer.name ?? '' },
  { name: { zh: '渠道', en: 'Channel' }, of: ({ run }) => channelNames[run.ticket.spec.case.channel] },
  { name: { zh: '类型', en: 'Class' }, of: ({ run }) => classNames[run.ticket.spec.case.class] },
  {
    name: { zh: '业务', en: 'Business' },
    of: ({ run }, { policy }) => policy.businessTypes[run.ticket.spec.case.business] ?? ''
  },
  { name: { zh: '疑难', en: 'Difficulty' }, of: ({ run }) => difficultyNames[run.ticket.spec.case.difficulty] },
  { name: { zh: 'VIP', en: 'VIP' }, of: ({ run }) => (run.ticket.spec.case.tier === 'vip' ? yes : no) },
  { name: { zh: '阶段', en: 'Stage' }, of: ({ stage }) => stageNames[stage] },
  { name: { zh: '状态', en: 'State' }, of: ({ state }) => enteredTitles[state] },
  { name: { zh: '来话', en: 'Contact' }, of: ({ state, contact = state }) => enteredTitles[contact] },
  { name: { zh: '在谁手里', en: 'Held by' }, of: ({ holder, over }) => (over ? '' : roleNames[holder]) },
  { name: { zh: '超时次数', en: 'Broken limits' }, of: ({ broken }) => broken },
  { name: { zh: '超时报表', en: 'Overdue report' }, of: ({ run }) => (run.record.overdue ? yes : no) },
  {
    name: { zh: '首次解决', en: 'Solved on first contact' },
    of: ({ run }, _, isSolved) => (run.record.firstContactResolved === undefined ? '' : isSolved(run.record) ? yes : no)
  },
  {
    name: { zh: '评价', en: 'Rating' },
    of: ({ rating }, { policy }) => (rating === undefined ? '' : (policy.ticket?.ratings[String(rating)] ?? rating))
  }
];

/** Returns a desk as CSV in the reader's language, one ticket per row, safe against formula injection. */
export function csvOf(sandbox: Sandbox, state: SandboxState, lang: Lang): string {
  const { operations } = sandbox.policy;
  const matters = new Matters(state.desk.memory.books.tickets.values());
  const isSolved = (record: TicketRecord): boolean =>
    isFirstContactResolved(record, matters, operations?.noRepeatWithin_ms ?? 0);
  const lines = [
    columns.map(({ name }) => inLang(name, lang)),
    ...rowsOf(sandbox, state).map((row) =>
      columns.map(({ of }) => {
        const value = of(row, sandbox, isSolved);
        return typeof value === 'object' ? inLang(value, lang) : value;
      })
    )
  ];
  return csvText(lines);
}
