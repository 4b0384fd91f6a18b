/** Day counted from today, as a text names it. */
export type NamedDay = 0 | 1 | 2;

const minute_ms = 60_000;
const hour_ms = 60 * minute_ms;

const days: readonly (readonly [NamedDay, RegExp])[] = [
  [0, /今[天日晚儿]|当[天日]|today|tonight|this (?:morning|afternoon|evening)/i],
  [1, /明[天日早晚儿]|次日|第二天|tomorrow|next day/i],
  [2, /后天|day after tomorrow/i]
];

/** Returns the first day named, also “the day after tomorrow”, which contains “tomorrow”; `undefined` if none. */
export function dayIn(text: string): NamedDay | undefined {
  const found = days.map(([day, words]) => ({ day, at: text.search(words) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.day;
}

/** Monday is 1, Sunday 7. */
export type Weekday = number;

const weekdays =
  /(?<![一二两三四五六七八九十几每半\d]个?)(?<which>[本这下])?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])|\b(?:(?<!every )(?<said>this|next) |(?<!every |each ))(?<name>mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const weekdayNames = ['一mon', '二tues', '三wednes', '四thurs', '五fri', '六satur', '日天sun'];
const days_a_week = 7;

/** True if a text names a day, counted from today or of the week. */
export function namesDay(text: string): boolean {
  return dayIn(text) !== undefined || namesWeekday(text);
}

/** True if a text names a day of the week before any day counted from today. */
export function namesWeekday(text: string): boolean {
  const at = text.search(weekdays);
  return at >= 0 && !days.some(([, words]) => text.slice(0, at).search(words) >= 0);
}

/** Returns the days until the first day named; `undefined` if none, past or ambiguous (“next Friday” on a Tuesday). */
export function daysUntil(text: string, today: Weekday): number | undefined {
  if (!namesWeekday(text)) return dayIn(text);
  const { which, day, said, name } = weekdays.exec(text)!.groups!;
  const named = weekdayNames.findIndex((names) => names.includes((day ?? name)!.toLowerCase())) + 1;
  const ahead = named - today;
  if (which === '下') return ahead + days_a_week;
  if (which !== undefined || said?.toLowerCase() === 'this') return ahead >= 0 ? ahead : undefined;
  if (ahead < 0) return ahead + days_a_week;
  return ahead === 0 || said !== undefined ? undefined : ahead;
}

const zhNumbers = '零一二三四五六七八九十';
const enNumbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const clocks: readonly RegExp[] = [
  /(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|[明今]晚)?\s*(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](?<half>半)?(?:(?<minute>\d{1,2})分?)?/,
  /\b(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)(?:[:.](?<minute>\d\d))?\s*(?<part>[ap])\.?m\b/i,
  /(?<part>上午|下午|晚上)?\s*\b(?<hour>\d{1,2})[:：](?<minute>\d\d)\b/,
  /\bhalf (?<half>past )(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)(?: (?:(?:in the |tomorrow |this )?(?<part>morning|afternoon|evening)|tonight))?\b/i,
  // “I'll send one this afternoon” names no hour.
  /\b(?!one )(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)(?: o[’']?clock)? (?:(?:in the |tomorrow |this )?(?<part>morning|afternoon|evening)|tonight)\b/i,
  /\b(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday) o[’']?clock\b/i,
  /\b(?:at|for|by|around|about) (?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)(?= tomorrow| today| the day after)/i,
  /\bat (?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)\b/i,
  /\b(?:by|before) (?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)\b(?!\s*(?:hours?|minutes?|mins?|days?|yuan|working|of|to|or|more))/i,
  /(?<hour>中午)[之以]?前/,
  /\b(?:tomorrow|today|day after)(?: at)? (?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)\b(?!\s*(?:hours?|minutes?|mins?|days?|yuan|to|or))/i
];

/** Hours up to this one are those of the afternoon, unless somebody says otherwise: nobody comes at three in the night. */
const early = 7;

/** Returns the first time of day in a text, in ms after midnight; `undefined` if there is none. */
export function hourIn(text: string): number | undefined {
  for (const clock of clocks) {
    const found = clock.exec(text)?.groups;
    if (!found) continue;
    const hour = hourOf(found['hour']!.toLowerCase(), found['part']?.toLowerCase());
    if (hour === undefined) continue;
    const minutes = found['half'] ? 30 : Number(found['minute'] ?? 0);
    return hour * hour_ms + Math.min(minutes, 59) * minute_ms;
  }
  return undefined;
}

function hourOf(said: string, part: string | undefined): number | undefined {
  const hour =
    said === 'noon' || said === 'midday' || said === '中午'
      ? 12
      : /\d/.test(said)
        ? Number(said)
        : (worded(said) ?? 24);
  if (hour > 23) return undefined;
  const late =
    part === undefined ? hour <= early : /[下傍中晚p]|afternoon|evening/.test(part) && !(part === '中午' && hour > 2);
  return late && hour < 12 ? hour + 12 : part === 'a' && hour === 12 ? 0 : hour;
}

function worded(said: string): number | undefined {
  const en = enNumbers.indexOf(said);
  if (en >= 0) return en + 1;
  const [tens, ones] = said.includes('十') ? said.split('十') : ['', said];
  const digit = (text: string | undefined, none: number) => (text ? zhNumbers.indexOf(text.replace('两', '二')) : none);
  const value = said.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, -1);
  return value < 0 ? undefined : value;
}
