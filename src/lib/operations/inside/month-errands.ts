import { rowOf } from '../operations-tables';
import { businessFinding, channelFinding, personFinding, type MonthFinding, type MonthReport } from '../month-report';
import { monthAfter, startOfMonth } from '../periods';
import { fixedNames, fixedText, lastSaid_ms, type WorkQueueContext, type WorkItems } from './desk';

/** 5.2: what is to be done about months: those that have ended are analysed, and each finding gets its action, one after the other. */
export const monthErrands: WorkItems = {
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

function reports({ books }: WorkQueueContext): readonly MonthReport[] {
  return books.months.values().map(({ report }) => report);
}

function owed<Fields extends object>(desk: WorkQueueContext, month: string, { id }: MonthFinding, fields: Fields) {
  if (rowOf(desk.books.months.get(month)!.done, id)) return [];
  const since_ms = lastSaid_ms(desk, 'month', month) ?? desk.now_ms;
  return [{ key: id, since_ms, with: () => ({ month, ...fields }) }];
}
