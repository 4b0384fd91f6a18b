import type { Text } from '#domain/text';
import lunar from '../years/lunar.json';

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Tomb-sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' }
} as const satisfies Record<string, Text>;

const fixed: Readonly<Record<string, Text>> = {
  '01-01': names.newYear,
  '05-01': names.labour,
  '05-02': names.labour,
  '10-01': names.national,
  '10-02': names.national,
  '10-03': names.national
};

const table: Readonly<Record<string, string>> = lunar;

/** Returns a date's statutory holiday; lunar festivals are known from 2027 to 2099, else only those of fixed date. */
export function statutoryHoliday(date: string): Text | undefined {
  const [year, day] = [date.slice(0, 4), date.slice(5)];
  return fixed[day] ?? festivals(year).get(day);
}

/** Returns all statutory days off in a year, in order, with their names. */
export function statutoryDays(year: number): readonly { readonly date: string; readonly name: Text }[] {
  return [...new Map([...Object.entries(fixed), ...festivals(String(year))])]
    .map(([day, name]) => ({ date: `${year}-${day}`, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

const ofYear = new Map<string, ReadonlyMap<string, Text>>();

function festivals(year: string): ReadonlyMap<string, Text> {
  let known = ofYear.get(year);
  if (!known) ofYear.set(year, (known = new Map(daysOf(year))));
  return known;
}

function daysOf(year: string): readonly (readonly [day: string, name: Text])[] {
  const [spring, qingming, dragonBoat, midAutumn] = table[year]?.split(' ') ?? [];
  if (!spring || !qingming || !dragonBoat || !midAutumn) return [];
  return [
    // New Year's Eve by the moon, and three days.
    ...[-1, 0, 1, 2].map((days) => [daysFrom(`${year}-${spring}`, days), names.spring] as const),
    [qingming, names.qingming],
    [dragonBoat, names.dragonBoat],
    [midAutumn, names.midAutumn]
  ];
}

function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice('2027-'.length, 10);
}
