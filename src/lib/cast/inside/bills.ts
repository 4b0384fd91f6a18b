import { inLang, type Lang, type Text } from '#domain/text';
import { oneOf, type Chance } from './chance';

export interface BillLine {
  readonly name: string;
  readonly yuan: number;
}

export interface Bill {
  /** `2026-10`. */
  readonly month: string;
  readonly lines: readonly BillLine[];
  /** What the lines sum to. */
  readonly total_yuan: number;
}

/** The last two bills. */
export interface Bills {
  readonly before: Bill;
  readonly latest: Bill;
  /** What is new in the latest: the line that the customer does not understand. */
  readonly culprit?: BillLine;
}

interface Surprise {
  readonly name: Text;
  /** Theirs to pay: what was used, or what a discount no longer takes off. A service that nobody is known to have asked for is not. */
  readonly isOwed: boolean;
  readonly least_yuan: number;
  readonly most_yuan: number;
}

/** The difference that a discount leaves on the first bill without it. */
export const discountEnded: Text = { zh: '优惠到期后的差额', en: 'Discount that has ended' };

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

/** The month before a day or a month: `2026-10` for `2026-11-27`. */
function monthBefore(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

function billOf(month: string, lines: readonly BillLine[]): Bill {
  return { month, lines, total_yuan: lines.reduce((sum, { yuan }) => sum + yuan, 0) };
}

/**
 * The bills of the two months before a day: the same, but for one line of the later if it is a surprise.
 * @param plan the line that the plan makes
 */
export function billsOf(chance: Chance, lang: Lang, date: string, plan: BillLine, surprise: boolean): Bills {
  const named = ({ name, yuan }: (typeof extras)[number]): BillLine => ({ name: inLang(name, lang), yuan });
  const usual = [plan, ...chance.helpers.arrayElements(extras, { min: 0, max: 2 }).map(named)];
  const month = monthBefore(date);
  const before = billOf(monthBefore(month), usual);
  if (!surprise) return { before, latest: billOf(month, usual) };
  const culprit = culpritOf(chance, lang);
  return { before, latest: billOf(month, [...usual, culprit]), culprit };
}

function culpritOf(chance: Chance, lang: Lang): BillLine {
  const { name, least_yuan, most_yuan } = oneOf(chance, surprises);
  return { name: inLang(name, lang), yuan: chance.number.int({ min: least_yuan, max: most_yuan }) };
}

/** True of a line that the customer does not understand and that is theirs to pay all the same: it is explained, and not given back. */
export function isOwed(culprit: BillLine, lang: Lang): boolean {
  return surprises.some(({ name, isOwed: owed }) => owed && inLang(name, lang) === culprit.name);
}
