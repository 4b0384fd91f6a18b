import type { Faker } from '@faker-js/faker';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as chinese } from '@faker-js/faker/locale/zh_CN';
import type { Lang } from '#domain/text';

/** Where everything invented comes from: the generator of a language, which a seed has set. */
export type Chance = Faker;

/**
 * The generator of a language, set anew: the same seed and date give the same sequence on every machine, since it is
 * made of integers only. What is drawn must be drawn before the next call, as each language has one generator.
 * @param seed a whole number, 0 to 4294967295
 * @param date the day that counts as today, `2026-11-27`
 */
export function chanceOf(seed: number, lang: Lang, date: string): Chance {
  const chance = lang === 'en' ? english : chinese;
  chance.setDefaultRefDate(`${date}T00:00:00Z`);
  chance.seed(seed);
  return chance;
}

/** One of several, each as likely. The list must not be empty. */
export function oneOf<Of>(chance: Chance, choices: readonly Of[]): Of {
  return chance.helpers.arrayElement(choices);
}

/** True if something happens that happens so many times in a hundred. */
export function happens(chance: Chance, percent: number): boolean {
  return chance.number.int({ min: 1, max: 100 }) <= percent;
}
