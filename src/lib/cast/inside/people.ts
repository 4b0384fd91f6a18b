import type { Lang } from '#domain/text';
import { happens, oneOf, type Chance } from './chance';
import { mobileNumber } from './numbers';
import { placeOf } from './places';

export const tempers = ['calm', 'worried', 'angry'] as const;
export type Temper = (typeof tempers)[number];

export const genders = ['female', 'male'] as const;

/** The age from which the law calls somebody elderly (老年人权益保障法, article 2). */
export const elderlyFrom_years = 60;

const year_ms = 365 * 86_400_000;

/** Somebody who does not exist, in the language that they speak. */
export interface Customer {
  readonly name: string;
  /** As the agent addresses them. */
  readonly addressed: string;
  readonly gender: (typeof genders)[number];
  readonly age_years: number;
  /** Why they come first (1.1-hall-care). */
  readonly care: false | 'elderly' | 'disabled';
  readonly tier: 'ordinary' | 'vip';
  readonly temper: Temper;
  /** How they speak Chinese. */
  readonly dialect?: string;
  readonly contact: string;
  readonly address: string;
  /** The day on which they joined, `2021-03-04`. */
  readonly since: string;
}

/** A customer, of age and alive. */
export function customerOf(chance: Chance, lang: Lang): Customer {
  const gender = oneOf(chance, genders);
  const age_years = chance.number.int({ min: 18, max: 88 });
  const old = age_years >= elderlyFrom_years;
  const care = old ? 'elderly' : happens(chance, 5) && 'disabled';
  return {
    ...nameOf(chance, lang, gender),
    gender,
    age_years,
    care,
    tier: happens(chance, 15) ? 'vip' : 'ordinary',
    temper: oneOf(chance, tempers),
    contact: mobileNumber(chance, lang),
    ...placeOf(chance, lang, old),
    since: joined(chance, age_years)
  };
}

/** A day a year ago or earlier, so that there are bills, and not in their childhood. */
function joined(chance: Chance, age_years: number): string {
  const refDate = chance.defaultRefDate().getTime() - year_ms;
  return chance.date
    .past({ years: Math.min(10, age_years - 17), refDate })
    .toISOString()
    .slice(0, 10);
}

function nameOf(chance: Chance, lang: Lang, gender: Customer['gender']): Pick<Customer, 'name' | 'addressed'> {
  const [first, last] = [chance.person.firstName(gender), chance.person.lastName(gender)];
  if (lang === 'en') return { name: `${first} ${last}`, addressed: `${gender === 'female' ? 'Ms' : 'Mr'} ${last}` };
  return { name: `${last}${first}`, addressed: `${last}${gender === 'female' ? '女士' : '先生'}` };
}
