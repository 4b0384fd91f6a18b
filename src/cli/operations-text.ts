import { timeText } from '#calendar/dates';
import { dueText } from '#operations/due-text';
import { inLang, type Lang, type Text } from '#domain/text';
import { rowOf, type OperationsTables, type MonthRow } from '#operations/operations-tables';
import { byDepartment } from '#operations/ledger';
import type { MonthReport } from '#operations/month-report';
import type { OperationsNames } from '#operations/operations-names';
import { rateText } from '#operations/rate';
import { padded, widthOf } from './print.ts';

type Pick = (zh: string, en: string) => string;
const picker =
  (lang: Lang): Pick =>
  (zh, en) =>
    lang === 'en' ? en : zh;

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => widthOf(row[at]!))));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => padded(cell, widths[at]! + 2)).join('')}`.trimEnd();
  return ['', title, line(head), ...rows.map(line)];
}

/** 5.2: returns a month by channel, business and person, with actions; `row` is absent if not analysed yet. */
export function monthLines(
  report: MonthReport,
  row: MonthRow | undefined,
  names: OperationsNames,
  lang: Lang
): readonly string[] {
  const t = picker(lang);
  const { month, channels, businesses, persons, received, provisional } = report;
  const text = (it: Text) => inLang(it, lang);
  const open =
    provisional > 0
      ? t(
          `，其中 ${provisional} 单的首解尚未满重复来访期`,
          `; ${provisional} first-contact resolutions could still be undone by a repeat`
        )
      : '';
  const done = row?.done ?? {};
  const answered = (id: string) => (rowOf(done, id) ? text(rowOf(done, id)!.action) : t('待办', 'to do'));
  const counted = row ? '' : t('，尚未分析', ', not analysed yet');
  return [
    ...table(
      t(
        `${month} 按渠道（5.2-channel），共 ${received} 单${counted}${open}`,
        `${month} by channel (5.2-channel), ${received} tickets${counted}${open}`
      ),
      [
        t('渠道', 'channel'),
        t('受理量', 'received'),
        t('首解率', 'first contact'),
        t('投诉率', 'complaints'),
        t('渠道问题', 'what is wrong'),
        t('措施', 'action')
      ],
      channels.map((it) => [
        text(names.channel(it.channel)),
        String(it.received),
        rateText(it.firstContact),
        rateText(it.complaints),
        it.causes.map(({ id, count }) => `${text(names.about(id))} ×${count}`).join(t('、', ', ')) || '–',
        it.high ? answered(`${month}/channel/${it.channel}`) : '–'
      ])
    ),
    ...table(
      t(`${month} 按业务（5.2-business）`, `${month} by business (5.2-business)`),
      [
        t('业务', 'business'),
        t('受理量', 'received'),
        t('投诉率', 'complaints'),
        t('原因与争议点', 'causes and disputes'),
        t('措施', 'action')
      ],
      businesses.flatMap((it) => {
        const about = [...it.causes, ...it.disputes];
        const first = [text(names.business(it.business)), String(it.received), rateText(it.complaints)];
        return (about.length > 0 ? about : [undefined]).map((each, at) => [
          ...(at === 0 ? first : ['', '', '']),
          each ? `${text(names.about(each.id))} ×${each.count}` : '–',
          each?.found ? answered(`${month}/business/${it.business}/${each.id}`) : '–'
        ]);
      })
    ),
    ...table(
      t(`${month} 按人员（5.2-person）`, `${month} by person (5.2-person)`),
      [
        t('人员', 'person'),
        t('工单', 'tickets'),
        t('首解率', 'first contact'),
        t('满意度', 'satisfied'),
        t('超时工单量', 'overdue'),
        t('短板', 'weak in'),
        t('培训', 'training')
      ],
      persons.map((it) => [
        it.person,
        String(it.tickets),
        rateText(it.firstContact),
        rateText(it.satisfied),
        String(it.overdue),
        it.weak.length > 0 ? text(names.shortfalls([...it.weak, ...it.amiss])) : '–',
        it.weak.length > 0
          ? `${text(names.trainings(it.trainings))}${rowOf(done, `${month}/person/${it.person}`) ? t('（已定计划）', ' (planned)') : ''}`
          : '–'
      ])
    )
  ];
}

/** Returns the overdue report, the emergency board, the ledger, outstanding trainings and the outcome of proposals. */
export function bookLines(books: OperationsTables, names: OperationsNames, lang: Lang): readonly string[] {
  const t = picker(lang);
  const text = (it: Text) => inLang(it, lang);
  const overdue = books.overdue.values();
  const emergencies = books.emergencies.values().filter(({ is }) => is !== 'calm');
  const owing = [...books.standings].filter(([, { owed }]) => owed.length > 0);
  return [
    ...table(
      t('超时工单报表（3.3-interview）', 'Overdue report (3.3-interview)'),
      [
        t('工单', 'ticket'),
        t('进入', 'entered'),
        t('责任人', 'in charge'),
        t('约谈', 'interview'),
        t('原因', 'cause'),
        t('措施', 'measure')
      ],
      overdue.map(({ ticket, enteredAt_ms, inCharge = '–', interview, closed }) => [
        ticket,
        timeText(enteredAt_ms),
        inCharge,
        interview ? interview.person : closed ? t('未约谈已归档', 'none, closed') : t('待约谈', 'owed'),
        interview ? text(names.interviewCause(interview.cause)) : '–',
        interview ? text(names.said(interview.measure)) : '–'
      ])
    ),
    ...table(
      t('紧急事件看板（2.2-major）', 'Emergency board (2.2-major)'),
      [t('事件', 'emergency'), t('状态', 'state'), t('已通知', 'notified'), t('工单', 'tickets')],
      emergencies.map((row) => [
        text(names.trouble(row)),
        row.is === 'declared' ? t('进行中', 'declared') : t('已解除', 'stood down'),
        row.notified.length > 0 ? text(names.departments(row.notified)) : '–',
        row.tickets.join(' ')
      ])
    ),
    ...table(
      t('协作台账（5.3-ledger）', 'Collaboration ledger (5.3-ledger)'),
      [t('请求', 'request'), t('部门', 'department'), t('工单', 'ticket'), t('时限', 'due'), t('答复', 'answered')],
      books.requests
        .values()
        .map((row) => [
          row.request,
          text(names.department(row.department)),
          row.ticket,
          row.running ? text(dueText(row.running)) : t('未定', 'not set'),
          `${row.answeredAt_ms === undefined ? t('未答复', 'open') : timeText(row.answeredAt_ms)}${row.late ? t('（超时）', ' (late)') : ''}`
        ])
    ),
    ...table(
      t('部门响应时限（5.3-ledger）', 'Response limits of departments (5.3-ledger)'),
      [t('部门', 'department'), t('时限', 'limit'), t('请求', 'asked'), t('已答复', 'answered'), t('超时', 'late')],
      books.requests.keys().length === 0
        ? []
        : byDepartment(books, names.operations).map((row) => [
            text(names.department(row.department)),
            row.limit ? text(names.limit(row.limit)) : t('未定', 'not set'),
            String(row.asked),
            String(row.answered),
            String(row.late)
          ])
    ),
    ...table(
      t('应受专项培训（4.2-three）', 'Special training owed (4.2-three)'),
      [t('人员', 'person'), t('培训', 'training')],
      owing.map(([person, { owed }]) => [person, text(names.trainings(owed))])
    ),
    ...table(
      t('流程优化（5.3-quarterly）', 'Proposals (5.3-quarterly)'),
      [t('提案', 'proposal'), t('负责人', 'owner'), t('状态', 'state'), t('策略', 'policy')],
      books.proposals.values().map(({ proposal, owner, is, sets }) => {
        const version = books.versions.find((it) => it.proposal === proposal)?.version;
        const keys = Object.entries(sets).map(([key, value]) => `${key}: [${value.join(', ')}]`);
        return [
          proposal,
          text(names.said(owner)),
          is,
          `${version === undefined ? '' : `v${version} `}${keys.join('; ')}`
        ];
      })
    )
  ];
}
