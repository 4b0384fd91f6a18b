import type { Faker } from '@faker-js/faker';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as chinese } from '@faker-js/faker/locale/zh_CN';
import type { Lang } from '#domain/text';

/** Seeded generator of a language, the source of all invented data. */
export type Chance = Faker;

/** Resets a language's one generator; finish drawing before the next call. `seed` is whole, 0 to 4294967295. */
export function chanceOf(seed: number, lang: Lang, date: string): Chance {
  const chance = lang === 'en' ? english : chinese;
  chance.setDefaultRefDate(`${date}T00:00:00Z`);
  chance.seed(seed);
  return chance;
}

/** Returns one of several choices with equal probability. The list must not be empty. */
export function oneOf<Of>(chance: Chance, choices: readonly Of[]): Of {
  return chance.helpers.arrayElement(choices);
}

export function happens(chance: Chance, percent: number): boolean {
  return chance.number.int({ min: 1, max: 100 }) <= percent;
}
