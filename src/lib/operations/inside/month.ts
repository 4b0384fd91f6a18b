import type { Text } from '#domain/text';
import { rowOf, withRow, type OperationsTables, type ActionTaken, type MonthRow } from '../operations-tables';
import {
  businessFinding,
  channelFinding,
  monthReport,
  personFinding,
  type MonthFinding,
  type MonthReport
} from '../month-report';
import { rateText } from '../rate';
import { unknown, type Asked, type ProcessHandler } from './process-handler';
import type { OperationsContext } from './operations-context';
import { listed } from './sentence-values';
import { monthAfter, startOfMonth } from '../periods';
import { fixedNames, fixedText, lastSaid_ms, type WorkItems, type WorkQueueContext } from './desk';

const monthErrands: WorkItems = {
  'month-end': (desk) =>
    desk.books.periods
      .filter((month) => month < desk.month && desk.books.months.get(month) === undefined)
      .map((month) => ({ key: month, since_ms: startOfMonth(monthAfter(month)), with: () => ({ month }) })),
  'channel-action': (desk, fixed) =>
    reports(desk).flatMap(({ month, channels }) =>
      channels
        .filter(({ high }) => high)
        .flatMap(({ channel }) => {
          const action = fixedText(fixed, 'action');
          return owed(desk, month, channelFinding(month, channel), { channel, ...(action ? { action } : {}) });
        })
    ),
  'business-action': (desk, fixed) =>
    reports(desk).flatMap(({ month, businesses }) =>
      businesses.flatMap(({ business, causes, disputes }) =>
        [...causes, ...disputes]
          .filter(({ found }) => found)
          .flatMap(({ id: about }) => {
            // What the policy has no action for needs one of the owner's own.
            const ready = desk.house.actionFor(about) !== undefined;
            const action = ready ? undefined : fixedText(fixed, 'action');
            if (!ready && action === undefined) return [];
            const fields = { business, about, ...(action ? { action } : {}) };
            return owed(desk, month, businessFinding(month, business, about), fields);
          })
      )
    ),
  'plan-made': (desk, fixed) =>
    reports(desk).flatMap(({ month, persons }) =>
      persons
        .filter(({ weak }) => weak.length > 0)
        .flatMap(({ person }) => {
          const trainings = fixedNames(fixed, 'trainings');
          return owed(desk, month, personFinding(month, person), { person, ...(trainings ? { trainings } : {}) });
        })
    )
};

function answer(
  books: OperationsTables,
  month: string,
  finding: MonthFinding,
  done: Omit<ActionTaken, 'at_ms'> | undefined
): Asked {
  const row = books.months.get(month);
  const kin = (row?.report.findings ?? []).filter(({ clause }) => clause === finding.clause);
  if (!kin.some(({ id }) => id === finding.id))
    return {
      flaw: unknown(
        { zh: '发现', en: 'finding' },
        finding.id,
        kin.map(({ id }) => id)
      )
    };
  if (!done)
    return {
      flaw: {
        zh: '策略里没有对应的措施，用 action 写明怎么做',
        en: 'the policy has no action for it: say with action what is to be done'
      }
    };
  const open = kin.filter(({ id }) => id !== finding.id && rowOf(row!.done, id) === undefined);
  return { with: { finding: finding.id, done, last: open.length === 0 } };
}

/** Process handler of 5.2: the month's figures and the actions taken on them. */
export const month: ProcessHandler = {
  asks: {
    'month-end': (house, books, fields, now_ms) => {
      const report = monthReport(fields.month, books.tickets.values(), house.operations, now_ms);
      const has = (clause: string) => report.findings.some((finding) => finding.clause === clause);
      return {
        with: { report, channels: has('5.2-channel'), businesses: has('5.2-business'), people: has('5.2-person') }
      };
    },
    'channel-action': (house, books, fields) => {
      const { channels } = house.operations;
      const [first] =
        books.months.get(fields.month)?.report.channels.find(({ channel }) => channel === fields.channel)?.causes ?? [];
      // What its tickets name most often is what is improved; a policy has one thing to do where they name nothing.
      const ready = (first && house.actionFor(first.id)) ?? channels.action;
      const action = fields.action === undefined ? ready : house.said(fields.action);
      return answer(books, fields.month, channelFinding(fields.month, fields.channel), { action });
    },
    'business-action': (house, books, fields) => {
      const action = fields.action === undefined ? house.actionFor(fields.about) : house.said(fields.action);
      const finding = businessFinding(fields.month, fields.business, fields.about);
      return answer(books, fields.month, finding, action && { action });
    },
    'plan-made': (house, books, fields) => {
      const report = books.months.get(fields.month)?.report;
      const known = Object.keys(house.operations.trainings);
      const strange = fields.trainings?.find((id) => !known.includes(id));
      if (strange !== undefined) return { flaw: unknown({ zh: '培训', en: 'training' }, strange, known) };
      const proposed = report?.persons.find(({ person }) => person === fields.person)?.trainings ?? [];
      const trainings = fields.trainings ?? proposed;
      const done = { action: house.trainings(trainings), trainings };
      return answer(books, fields.month, personFinding(fields.month, fields.person), done);
    }
  },
  errands: monthErrands,
  keeps(_house, books, { key, what, by, now_ms }) {
    switch (what) {
      case 'channels-found':
      case 'channels-clear':
      case 'business-found':
      case 'business-clear':
      case 'people-found':
      case 'people-clear': {
        const row: MonthRow = { report: by['report'] as MonthReport, done: books.months.get(key)?.done ?? {} };
        return { books: withRow(books, 'months', key, row) };
      }
      case 'channel-acted':
      case 'business-acted':
      case 'plan-made': {
        const row = books.months.get(key)!;
        const done = { ...(by['done'] as Omit<ActionTaken, 'at_ms'>), at_ms: now_ms };
        return {
          books: withRow(books, 'months', key, { ...row, done: { ...row.done, [by['finding'] as string]: done } })
        };
      }
      default:
        return { books };
    }
  },
  values(house, _books, { key, by }) {
    const report = by['report'] as MonthReport | undefined;
    return {
      month: key,
      received: report?.received,
      ...(report ? found(house, report) : {}),
      finding: String(by['finding'] ?? ''),
      action: (by['done'] as ActionTaken | undefined)?.action
    };
  }
};

function found(
  house: OperationsContext,
  { channels, businesses, persons }: MonthReport
): Readonly<Record<string, Text>> {
  const high = channels.filter((row) => row.high);
  const about = businesses.flatMap(({ business, causes, disputes }) =>
    [...causes, ...disputes].filter((it) => it.found).map((it) => ({ ...it, business }))
  );
  const weak = persons.filter((row) => row.weak.length > 0);
  const paired = (of: (lang: 'zh' | 'en') => string): Text => ({ zh: of('zh'), en: of('en') });
  return {
    channels: listed(
      high.map((row) =>
        paired((lang) => {
          const causes = row.causes.map(({ id, count }) => `${house.about(id)[lang]} ×${count}`);
          const why = causes.length === 0 ? '' : lang === 'zh' ? `（${causes.join('、')}）` : ` (${causes.join(', ')})`;
          return `${house.channel(row.channel)[lang]} ${rateText(row.complaints)}${why}`;
        })
      )
    ),
    business: listed(
      about.map(({ id, count, business }) =>
        paired((lang) => `${house.business(business)[lang]} · ${house.about(id)[lang]} ×${count}`)
      )
    ),
    people: listed(
      weak.map((row) => ({
        zh: `${row.person}（${house.shortfalls(row.weak).zh}）`,
        en: `${row.person} (${house.shortfalls(row.weak).en})`
      }))
    )
  };
}

function reports({ books }: WorkQueueContext): readonly MonthReport[] {
  return books.months.values().map(({ report }) => report);
}

function owed<Fields extends object>(desk: WorkQueueContext, month: string, { id }: MonthFinding, fields: Fields) {
  if (rowOf(desk.books.months.get(month)!.done, id)) return [];
  const since_ms = lastSaid_ms(desk, 'month', month) ?? desk.now_ms;
  return [{ key: id, since_ms, with: () => ({ month, ...fields }) }];
}
