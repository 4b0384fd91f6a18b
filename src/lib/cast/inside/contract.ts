import { inLang, type Lang, type Text } from '#domain/text';
import { isDiscountEnded, isTakenOff, type Bills } from './bills';
import { happens, oneOf, type Chance } from './chance';
import { daysAfter, daysBetween, monthsAfter } from './dates';

/** What binds a customer to a plan. Days are `2026-11-27`. */
export interface Contract {
  readonly months: number;
  readonly began: string;
  /** The day from which it binds no more; it may have passed. */
  readonly ends: string;
  /** What leaving would cost on the day on which the customer comes; 0 once it has ended. */
  readonly penalty_yuan: number;
}

/** Something taken off the month’s fee for a while: a line of the bills of its months. */
export interface Promotion {
  readonly name: string;
  /** A month. */
  readonly off_yuan: number;
  readonly began: string;
  /** Its last day; it may have passed. */
  readonly ends: string;
}

/** Whoever has what is contracted for. */
interface Contracted {
  readonly lang: Lang;
  /** The day on which they come. */
  readonly date: string;
  /** The day on which they joined. */
  readonly since: string;
  /** Of their plan, a month. */
  readonly fee_yuan: number;
  readonly broadband: boolean;
}

/** Percent of the fees that are left to pay. */
const penalty_percent = 30;
const daysPerMonth = 30;

/** The contract of somebody’s plan; `null` for a plan that they can leave at any time, as some without broadband can. */
export function contractOf(chance: Chance, { date, since, fee_yuan, broadband }: Contracted): Contract | null {
  const months = oneOf(chance, broadband ? [12, 24, 24, 36] : [0, 0, 12, 24]);
  // Some run past their end, and go on from month to month.
  const most = Math.min(daysBetween(since, date), Math.floor(months * daysPerMonth * 1.2));
  const began = daysAfter(date, -chance.number.int({ min: 20, max: Math.max(20, most) }));
  if (months === 0) return null;
  const ends = monthsAfter(began, months);
  const left = Math.max(0, Math.ceil(daysBetween(date, ends) / daysPerMonth));
  return { months, began, ends, penalty_yuan: Math.round((fee_yuan * left * penalty_percent) / 100) };
}

const promotions: readonly Text[] = [
  { zh: '新用户月费立减', en: 'New customer discount' },
  { zh: '老用户续约优惠', en: 'Renewal discount' },
  { zh: '合约月费立减', en: 'Contract discount' },
  { zh: '周年回馈优惠', en: 'Anniversary discount' }
];
const sums_yuan = [5, 10, 20, 30];

/**
 * What is taken off somebody’s fee, or was: `null` for most. One that ended last month explains the difference that the latest bill has;
 * any other still runs, or a bill would show its end.
 */
export function promotionOf(
  chance: Chance,
  { lang, date, fee_yuan }: Contracted,
  bills: Bills | undefined
): Promotion | null {
  const name = inLang(oneOf(chance, promotions), lang);
  if (bills?.culprit && isDiscountEnded(bills.culprit, lang)) {
    const over = `${bills.latest.month}-01`;
    return { name, off_yuan: bills.culprit.yuan, began: monthsAfter(over, -6), ends: daysAfter(over, -1) };
  }
  if (!happens(chance, 35)) return null;
  // Half a year has more days than it can have run.
  const drawn = daysAfter(date, -chance.number.int({ min: 10, max: 150 }));
  const off_yuan = oneOf(
    chance,
    sums_yuan.filter((yuan) => yuan * 3 <= fee_yuan)
  );
  const months = oneOf(chance, [6, 12]);
  const from = (began: string): Promotion => ({ name, off_yuan, began, ends: monthsAfter(began, months) });
  // A bill that is dearer by something is no cheaper by something else.
  const isNewer =
    bills?.culprit && isTakenOff(from(drawn), bills.latest.month) && !isTakenOff(from(drawn), bills.before.month);
  return from(isNewer ? monthsAfter(drawn, -1) : drawn);
}
