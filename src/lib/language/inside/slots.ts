import type { SpokenValue } from '../reading';
import { hundredOddAt, isNumeral, numberAt, type NumberFound } from './numerals';
import { longestAt, type Trie } from './trie';

/** Kinds of values that a `<…>` of the notation can stand for. */
export const numberSlots = ['money', 'duration', 'time', 'when', 'digits', 'number', 'amount', 'words'] as const;
/** Kinds of names that the lexicon and the scenario list. */
export const nameKinds = ['service', 'plan', 'desk', 'cause', 'remedy', 'field', 'method', 'place'] as const;
export type NameKind = (typeof nameKinds)[number];
export type SlotKind = (typeof numberSlots)[number] | NameKind;

/** Kinds of slots; the index is the number of the kind. */
export const slotKinds: readonly SlotKind[] = [...numberSlots, ...nameKinds];

export interface FilledSlot {
  readonly end: number;
  readonly value: SpokenValue;
}

export interface Units {
  readonly money: Trie<number>;
  readonly duration: Trie<number>;
  readonly amount: Trie<string>;
  readonly moment: Trie<string>;
  readonly within: Trie<true>;
  readonly after: Trie<true>;
}

const halfHour_ms = 1_800_000;
const day_ms = 86_400_000;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
];
const priceVerbs = new Set(['是', '收', '扣', '要', '为', '只', '就', '交', '付', '剩', '少', '的']);
const priceNouns = new Set(['月', '租', '费']);
const monthlyWords = new Set(['a', 'per', 'each', 'every']);
const planWords = 4;
const notPlan = new Set([
  ...'的您我你了是可以这那个到成为选择每月多要给把在与和或就会能换改升办订请对再至于元块钱次叫看用从由往上下里头边月租费价收付扣交退赔补剩少发打话号尾工单期年满约只才没现目前原老新更又也都很该让按走定有含送了着过吧呢嘛啊哈哦餐',
  ...'to the a an for at by in on of is your my you we i it about around only just and or than more with from plan number agent move switch change upgrade could can onto picked chosen pick go going want like would will be are was were take called named have had get pay paying costs save confirm confirming new current with yuan fee always been why when how standard usual normal regular full still now down up back instead nearly almost extra actually only even that this it what there which because so me says said seeing see'.split(
    ' '
  )
]);
const sevenNights = 7;
const dime = 0.1;
const abouts: ReadonlySet<string> = new Set(['多', '来', '几', '余', 'odd']);

const notLooked = -1;

/** Reads the slots of one text; each position is examined once for each kind. */
export class Slots {
  readonly #memo = new Map<SlotKind, (FilledSlot | null)[]>();
  readonly #numbers: (NumberFound | null)[];
  readonly #kinds: Int32Array;

  constructor(
    readonly words: readonly string[],
    readonly breaks: readonly number[],
    readonly units: Units,
    readonly names: ReadonlyMap<NameKind, Trie<string>>,
    readonly original: (from: number, to: number) => string
  ) {
    this.#numbers = new Array<NumberFound | null>(words.length + 1);
    this.#kinds = new Int32Array(words.length).fill(notLooked);
  }

  /** Returns a bit set of the kinds of slots that begin at a word. */
  kindsAt(at: number): number {
    let kinds = this.#kinds[at]!;
    if (kinds !== notLooked) return kinds;
    kinds = 0;
    for (let nr = 0; nr < slotKinds.length; nr++) if (this.at(slotKinds[nr]!, at)) kinds |= 1 << nr;
    this.#kinds[at] = kinds;
    return kinds;
  }

  /** Returns the longest filling of a slot that begins at a word; `undefined` if there is none. */
  at(kind: SlotKind, at: number): FilledSlot | undefined {
    let row = this.#memo.get(kind);
    if (!row) this.#memo.set(kind, (row = new Array<FilledSlot | null>(this.words.length + 1)));
    const known = row[at];
    if (known !== undefined) return known ?? undefined;
    const found = this.#read(kind, at);
    row[at] = found ?? null;
    return found;
  }

  #read(kind: SlotKind, at: number): FilledSlot | undefined {
    switch (kind) {
      case 'money':
        return this.#money(at);
      case 'duration':
        return this.#duration(at);
      case 'when':
        return this.#time(at, false);
      case 'time':
        return this.#time(at, true);
      case 'digits':
        return this.#digits(at);
      case 'number':
        return this.#number(at);
      case 'amount':
        return this.#amount(at);
      case 'words':
        return undefined;
      default: {
        const table = this.names.get(kind);
        const best = table && longestAt(table, this.words, this.breaks, at);
        if (best) return { end: best.end, value: best.value };
        return kind === 'plan' ? this.#unnamedPlan(at) : undefined;
      }
    }
  }

  #number(at: number): NumberFound | undefined {
    let known = this.#numbers[at];
    if (known === undefined) this.#numbers[at] = known = this.#findNumber(at) ?? null;
    return known ?? undefined;
  }

  #findNumber(at: number): NumberFound | undefined {
    if (isNumeral(this.words[at - 1]) && isNumeral(this.words[at]) && this.breaks[at] === 0 && !this.#endsAt(at))
      return undefined;
    const found = numberAt(this.words, this.breaks, at);
    if (!found) return undefined;
    // 三到五, 3-5, "two or three": the far end is what is promised.
    const joint = this.words[found.end];
    if (joint === '到' || joint === '至' || joint === 'to' || joint === 'or' || joint === '或') {
      const far = numberAt(this.words, this.breaks, found.end + 1);
      if (far && far.value > found.value) return far;
    }
    return found;
  }

  /** True if a number ends right before this word, so that the next begins: 五十九二十个G. */
  #endsAt(at: number): boolean {
    let begin = at - 1;
    while (begin > 0 && this.breaks[begin] === 0 && isNumeral(this.words[begin - 1])) begin--;
    return numberAt(this.words, this.breaks, begin)?.end === at;
  }

  #money(at: number): FilledSlot | undefined {
    if (this.words[at] === '¥' || this.words[at] === 'rmb') {
      const found = this.#number(at + 1);
      if (!found) return undefined;
      const unit = this.#one(this.units.money, found.end);
      return { end: unit?.end ?? found.end, value: found.value };
    }
    const found = this.#number(at) ?? hundredOddAt(this.words, at);
    if (!found) return undefined;
    // 一百多块, 三十来块: about so much.
    const odd = abouts.has(this.words[found.end] ?? '') && this.breaks[found.end] === 0 ? found.end + 1 : found.end;
    const unit = this.#one(this.units.money, odd);
    if (!unit) return this.#bareMoney(at, found);
    const { end, value } = this.#change(found.value * unit.value, unit);
    return { end, value: Math.round(value * 100) / 100 };
  }

  #change(sum: number, unit: { readonly end: number; readonly value: number }): { value: number; end: number } {
    const { words, breaks } = this;
    const none = { value: sum, end: unit.end };
    const coins = coinsOf(words[unit.end]);
    if (coins === undefined || breaks[unit.end] !== 0) return none;
    const next = words[unit.end + 1] ?? '';
    const end = unit.end + 1;
    if (unit.value === 1 && (next === '角' || next === '毛'))
      return this.#change(sum + coins / 10, { end: end + 1, value: dime });
    // 三块五 and 一毛九 are short for it; 五块五次 and 五块五十 are not.
    const short = '块角毛'.includes(words[unit.end - 1] ?? '。') && !'个条次年月天分小十百千万'.includes(next || '。');
    return short ? { value: sum + (coins * unit.value) / 10, end } : none;
  }

  #bareMoney(at: number, found: NumberFound): FilledSlot | undefined {
    const { words, breaks } = this;
    if (found.value < 5) return undefined;
    const [next, then] = [words[found.end] ?? '', words[found.end + 1]];
    if (next === 'monthly' || (monthlyWords.has(next) && then === 'month'))
      return { end: found.end, value: found.value };
    if (found.end < words.length && breaks[found.end] === 0) return undefined;
    let i = at - 1;
    while (i >= 0 && at - i < 4 && priceVerbs.has(words[i]!)) i--;
    return priceNouns.has(words[i] ?? '') ? { end: found.end, value: found.value } : undefined;
  }

  #duration(at: number): FilledSlot | undefined {
    const w = this.words;
    if (w[at] === '半') {
      const unit = this.#one(this.units.duration, w[at + 1] === '个' ? at + 1 : at + 1);
      return unit && { end: unit.end, value: unit.value / 2 };
    }
    if (w[at] === 'half' && (w[at + 1] === 'an' || w[at + 1] === 'a')) {
      const unit = this.#one(this.units.duration, at + 2);
      return unit && { end: unit.end, value: unit.value / 2 };
    }
    let from = at;
    let value: number;
    if (w[at] === 'a' || w[at] === 'an' || (w[at] === 'the' && w[at - 1] === 'within')) {
      const couple = w[at + 1] === 'couple' || w[at + 1] === 'few';
      value = couple ? (w[at + 1] === 'few' ? 3 : 2) : 1;
      from = couple ? (w[at + 2] === 'of' ? at + 3 : at + 2) : at + 1;
      if (couple && w[at + 1] === 'few') return undefined;
    } else {
      const found = this.#number(at);
      if (!found) return undefined;
      value = found.value;
      from = found.end;
      // 两三分钟: adjacent digits are a guess, the far one counts.
      if (
        found.end - at === 2 &&
        /^(12|23|34|35|45|56|57|78)$/.test(found.digits) &&
        this.original(at, found.end).match(/\d/) === null &&
        found.value < 100
      ) {
        value = Number(found.digits[1]);
      }
    }
    let half = 0;
    if (w[from] === '个' && w[from + 1] === '半') {
      half = 0.5;
      from += 2;
    } else if (w[from] === '来' || w[from] === '多') from++;
    const unit = this.#one(this.units.duration, from);
    if (!unit) return undefined;
    let end = unit.end;
    let total = (value + half) * unit.value;
    if (w[end] === '半' && unit.value >= 60_000) {
      total += unit.value / 2;
      end++;
    }
    return { end, value: total || halfHour_ms * 0 };
  }

  #time(at: number, now: boolean): FilledSlot | undefined {
    const moment = this.#one(this.units.moment, at);
    if (moment && (now || moment.value !== 'now'))
      return this.#clock({ end: moment.end, value: momentValue(moment.value) });
    const date = this.#date(at);
    if (date) return this.#clock(date);
    const lead = this.#one(this.units.within, at);
    const span = this.#duration(lead ? lead.end : at);
    if (span) {
      const tail = this.#one(this.units.after, span.end);
      return { end: tail?.end ?? span.end, value: span.value };
    }
    const hour = this.#hour(at, false);
    if (hour === undefined) return undefined;
    // The hour of a day that was named further left is of that day: 明天下午三点 is no promise for today.
    for (let back = 1; back <= 12 && back <= at; back++)
      if ((this.at('when', at - back)?.end ?? 0) > at) return undefined;
    return { end: hour, value: 'today' };
  }

  #clock(day: FilledSlot): FilledSlot {
    const hour = this.#hour(day.end, true);
    const tail = this.#one(this.units.after, hour ?? day.end);
    return { end: tail?.end ?? hour ?? day.end, value: day.value };
  }

  #hour(at: number, afterDay: boolean): number | undefined {
    const w = this.words;
    let i = at;
    const two = `${w[i] ?? ''}${w[i + 1] ?? ''}`;
    const part = ['上午', '下午', '晚上', '中午', '早上', '傍晚', '凌晨'].includes(two);
    if (part) i += 2;
    const by = w[i] === 'at' || w[i] === 'by' || w[i] === 'before' || w[i] === 'around';
    const number = numberAt(w, this.breaks, by ? i + 1 : i);
    if (!number) return part && afterDay ? i : undefined;
    const unit = w[number.end];
    if (unit === '点' || unit === '时') {
      let end = number.end + 1;
      if (w[end] === '钟' || w[end] === '半') end++;
      else {
        const minutes = numberAt(w, this.breaks, end);
        if (minutes && w[minutes.end] === '分') end = minutes.end + 1;
      }
      // 九点到十一点: a span of the same day.
      const later = w[end] === '到' || w[end] === '至' ? numberAt(w, this.breaks, end + 1) : undefined;
      if (later && w[later.end] === '点') end = later.end + 1;
      return end;
    }
    if (unit === 'pm' || unit === 'am' || unit === "o'clock" || unit === 'oclock') return number.end + 1;
    return undefined;
  }

  #date(at: number): FilledSlot | undefined {
    const w = this.words;
    const number = this.#number(at);
    if (number && w[number.end] === '月') {
      const day = numberAt(w, this.breaks, number.end + 1);
      if (day && (w[day.end] === '日' || w[day.end] === '号'))
        return { end: day.end + 1, value: monthDay(number.value, day.value) };
    }
    const month = months.indexOf(w[at] ?? '');
    if (month >= 0) {
      const day = numberAt(w, this.breaks, w[at + 1] === 'the' ? at + 2 : at + 1);
      if (day) return { end: day.end + (ordinal(w[day.end]) ? 1 : 0), value: monthDay(month + 1, day.value) };
    }
    if (number) {
      let i = number.end + (ordinal(w[number.end]) ? 1 : 0);
      if (w[i] === 'of') i++;
      const later = months.indexOf(w[i] ?? '');
      if (later >= 0) return { end: i + 1, value: monthDay(later + 1, number.value) };
    }
    return undefined;
  }

  #digits(at: number): FilledSlot | undefined {
    const found = this.#number(at);
    if (!found || found.digits.length < 2) return undefined;
    return { end: found.end, value: found.digits };
  }

  #amount(at: number): FilledSlot | undefined {
    const found = this.#number(at);
    if (!found) return undefined;
    // 三个半G
    const half = this.words[found.end] === '个' && this.words[found.end + 1] === '半';
    const unit = this.#one(this.units.amount, half ? found.end + 2 : found.end);
    return unit && { end: unit.end, value: `${found.value + (half ? 0.5 : 0)}${unit.value}` };
  }

  #unnamedPlan(at: number): FilledSlot | undefined {
    const { words, breaks } = this;
    let i = at;
    while (
      i < words.length &&
      i - at < planWords &&
      !isNumeral(words[i]) &&
      !notPlan.has(words[i]!) &&
      (i === at || breaks[i] === 0)
    )
      i++;
    const number = numberAt(words, breaks, i);
    if (!number || number.value < 10 || number.value > 999 || (i > at && breaks[i] !== 0)) return undefined;
    let end = number.end;
    const unit = this.#one(this.units.money, end);
    if (unit) end = unit.end;
    if (words[end] === '的') end++;
    const two = `${words[end] ?? ''}${words[end + 1] ?? ''}`;
    if (two === '套餐' || two === '那档' || two === '档位' || two === '这档' || two === '档的')
      return { end: end + 2, value: planName(this.original(at, i), number.digits, this.original(end, end + 2)) };
    if (words[end] === '档' || words[end] === 'plan' || words[end] === 'tier' || words[end] === 'package')
      return { end: end + 1, value: planName(this.original(at, i), number.digits, this.original(end, end + 1)) };
    const measured = unit || this.#one(this.units.duration, number.end) || this.#one(this.units.amount, number.end);
    return i === at || measured || (breaks[number.end] === 0 && '号日月年个次岁点%'.includes(words[number.end] ?? '。'))
      ? undefined
      : { end: number.end, value: planName(this.original(at, i), number.digits, '') };
  }

  #one<T>(table: Trie<T>, at: number): { readonly end: number; readonly value: T } | undefined {
    return longestAt(table, this.words, this.breaks, at);
  }
}

function planName(before: string, digits: string, after: string): string {
  const gap = /[a-z]$/i.test(before) ? ' ' : '';
  return before + gap + digits + (/^[a-z]/i.test(after) ? ' ' : '') + after;
}

function coinsOf(word: string | undefined): number | undefined {
  const figure = word === undefined ? -1 : '零一二三四五六七八九'.indexOf(word);
  return figure < 0 || word === '' ? undefined : figure;
}

function ordinal(word: string | undefined): boolean {
  return word === 'st' || word === 'nd' || word === 'rd' || word === 'th';
}

function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function momentValue(name: string): SpokenValue {
  const days = /^(\d+)d$/.exec(name);
  return days ? Math.min(Number(days[1]), sevenNights * 60) * day_ms : name;
}
