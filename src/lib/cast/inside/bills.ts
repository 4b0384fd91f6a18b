import { fill, inLang, type Lang, type Text } from '#domain/text';
import { oneOf, type Chance } from './chance';

export interface BillLine {
  readonly name: string;
  readonly yuan: number;
}

export interface Bill {
  /** Month such as `2026-10`. */
  readonly month: string;
  readonly lines: readonly BillLine[];
  readonly total_yuan: number;
  readonly note?: string;
}

export interface Bills {
  readonly before: Bill;
  readonly latest: Bill;
  /** Line that explains the increase: one not understood, or a discount missing since the month before. */
  readonly culprit?: BillLine;
}

interface Surprise {
  readonly name: Text;
  readonly isOwed: boolean;
  readonly least_yuan: number;
  readonly most_yuan: number;
}

const discountEnded: Text = { zh: '优惠到期后的差额', en: 'Discount that has ended' };

const surprises: readonly Surprise[] = [
  { name: { zh: '视频会员包', en: 'Video membership' }, isOwed: false, least_yuan: 15, most_yuan: 30 },
  { name: { zh: '视频彩铃', en: 'Video ringtone' }, isOwed: false, least_yuan: 6, most_yuan: 20 },
  { name: { zh: '套餐外流量费', en: 'Data beyond the plan' }, isOwed: true, least_yuan: 10, most_yuan: 120 },
  { name: { zh: '国际漫游费', en: 'International roaming' }, isOwed: true, least_yuan: 30, most_yuan: 260 },
  { name: { zh: '套餐外通话费', en: 'Calls beyond the plan' }, isOwed: true, least_yuan: 8, most_yuan: 60 },
  { name: { zh: '阅读会员包', en: 'Book membership' }, isOwed: false, least_yuan: 10, most_yuan: 48 },
  { name: { zh: '云盘会员', en: 'Cloud storage' }, isOwed: false, least_yuan: 10, most_yuan: 25 },
  { name: discountEnded, isOwed: true, least_yuan: 10, most_yuan: 50 }
];
const extras: readonly { readonly name: Text; readonly yuan: number }[] = [
  { name: { zh: '来电显示', en: 'Caller display' }, yuan: 5 },
  { name: { zh: '副卡月费', en: 'Second card' }, yuan: 10 },
  { name: { zh: '流量包月费', en: 'Data pack' }, yuan: 20 }
];

function monthBefore(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

function billOf(month: string, lines: readonly BillLine[]): Bill {
  return { month, lines, total_yuan: lines.reduce((sum, { yuan }) => sum + yuan, 0) };
}

/** Returns the bills of the two months before a day, identical but for one line of the later one if `surprise`. */
export function billsOf(chance: Chance, lang: Lang, date: string, plan: BillLine, surprise: boolean): Bills {
  const named = ({ name, yuan }: (typeof extras)[number]): BillLine => ({ name: inLang(name, lang), yuan });
  const usual = [plan, ...chance.helpers.arrayElements(extras, { min: 0, max: 2 }).map(named)];
  const month = monthBefore(date);
  const before = billOf(monthBefore(month), usual);
  if (!surprise) return { before, latest: billOf(month, usual) };
  const culprit = culpritOf(chance, lang, plan);
  const isLine = !isDiscountEnded(culprit, lang);
  return { before, latest: billOf(month, isLine ? [...usual, culprit] : usual), culprit };
}

function culpritOf(chance: Chance, lang: Lang, plan: BillLine): BillLine {
  const { name, least_yuan, most_yuan } = oneOf(chance, surprises);
  // Nobody has more taken off than a part of what they pay.
  const most =
    name === discountEnded ? Math.max(least_yuan, Math.min(most_yuan, Math.floor(plan.yuan / 2))) : most_yuan;
  return { name: inLang(name, lang), yuan: chance.number.int({ min: least_yuan, max: most }) };
}

/** True if the increase of a bill comes from a discount that has ended. */
export const isDiscountEnded = ({ name }: BillLine, lang: Lang): boolean => name === inLang(discountEnded, lang);

interface Discount {
  readonly name: string;
  readonly off_yuan: number;
  readonly began: string;
  readonly ends: string;
}

/** True if a discount applies to the bill of a month. */
export const isTakenOff = ({ began, ends }: Pick<Discount, 'began' | 'ends'>, month: string): boolean =>
  began <= `${month}-01` && ends >= `${month}-01`;

const endedNote: Text = { zh: '{name}已于 {ends} 到期', en: '{name}: ended on {ends}' };

/** Adds a discount to the bills; the first bill without it gets a note that it has ended. */
export function withDiscount(bills: Bills, discount: Discount | null, lang: Lang): Bills {
  if (!discount) return bills;
  const { name, off_yuan, ends } = discount;
  const less = ({ month, lines: [plan, ...more] }: Bill): Bill =>
    billOf(month, [plan!, ...(isTakenOff(discount, month) ? [{ name, yuan: -off_yuan }] : []), ...more]);
  const [before, latest] = [less(bills.before), less(bills.latest)];
  const hasEnded = isTakenOff(discount, before.month) && !isTakenOff(discount, latest.month);
  return {
    ...bills,
    before,
    latest: hasEnded ? { ...latest, note: fill(inLang(endedNote, lang), { name, ends }) } : latest
  };
}

/** True if the customer must pay a line they do not understand: it is explained, and not refunded. */
export function isOwed(culprit: BillLine, lang: Lang): boolean {
  return surprises.some(({ name, isOwed: owed }) => owed && inLang(name, lang) === culprit.name);
}
