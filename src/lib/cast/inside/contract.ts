import { inLang, type Lang, type Text } from '#domain/text';
import { isDiscountEnded, isTakenOff, type Bills } from './bills';
import { happens, oneOf, type Chance } from './chance';
import { daysAfter, daysBetween, monthsAfter } from './dates';

/** Contract that binds a customer to a plan. Days are `2026-11-27`. */
export interface Contract {
  readonly months: number;
  readonly began: string;
  /** First day on which it no longer binds; may be in the past. */
  readonly ends: string;
  /** Cost of leaving on the day of the contact; 0 once the contract has ended. */
  readonly penalty_yuan: number;
}

/** Discount on the monthly fee for a period: a line on the bills of its months. */
export interface Promotion {
  readonly name: string;
  /** Amount per month. */
  readonly off_yuan: number;
  readonly began: string;
  /** Last day; may be in the past. */
  readonly ends: string;
}

interface Contracted {
  readonly lang: Lang;
  readonly date: string;
  readonly since: string;
  readonly fee_yuan: number;
  readonly broadband: boolean;
}

const penalty_percent = 30;
const daysPerMonth = 30;

/** Returns the contract of a plan; `null` for a plan without commitment, as some without broadband are. */
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

/** Returns the discount on a fee, `null` for most; one that ended last month explains the latest bill's increase. */
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
