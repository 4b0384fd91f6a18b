import type { Faker } from '@faker-js/faker';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as chinese } from '@faker-js/faker/locale/zh_CN';
import type { Lang } from '#domain/text';

/** Seeded generator of a language, the source of all invented data. */
export type Chance = Faker;

/**
 * Resets the generator of a language. Draws are reproducible on every machine; finish drawing before the next call,
 * because each language has one generator.
 * @param seed a whole number, 0 to 4294967295
 * @param date the day that counts as today, `2026-11-27`
 */
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
