import { tempers, type Temper } from '#domain/ids';
import type { Lang } from '#domain/text';
import { happens, oneOf, type Chance } from './chance';
import { mobileNumber } from './numbers';
import { placeOf, type Area } from './places';

export const genders = ['female', 'male'] as const;

/** Age at which a person is legally elderly (老年人权益保障法, article 2). */
export const elderlyFrom_years = 60;

const year_ms = 365 * 86_400_000;

export interface Customer {
  readonly name: string;
  readonly addressed: string;
  readonly gender: (typeof genders)[number];
  readonly age_years: number;
  /** Reason for priority (1.1-hall-care). */
  readonly care: false | 'elderly' | 'disabled';
  readonly tier: 'ordinary' | 'vip';
  readonly temper: Temper;
  readonly dialect?: string;
  readonly contact: string;
  readonly address: string;
  /** District, as named in an emergency (2.2-major). */
  readonly area: string;
  /** Day on which they became a customer, `2021-03-04`. */
  readonly since: string;
}

export interface AskedCustomer {
  readonly tier?: Customer['tier'];
  /** True if they have priority (1.1-hall-care). */
  readonly care?: boolean;
  readonly area?: Area;
  /** Index among several customers of one day: 0 to 999. */
  readonly nth?: number;
}

const disabledOfCare_percent = 15;

/** Returns a customer. Properties not asked for are drawn, and do not depend on those that are. */
export function customerOf(chance: Chance, lang: Lang, asked: AskedCustomer = {}): Customer {
  const gender = oneOf(chance, genders);
  const drawn_years = chance.number.int({ min: 18, max: oldest_years });
  const { age_years, care } =
    asked.care === undefined ? careOf(chance, drawn_years) : askedCare(chance, drawn_years, asked.care);
  const named = nameOf(chance, lang, gender);
  const vip = happens(chance, 15);
  return {
    ...named,
    gender,
    age_years,
    care,
    tier: asked.tier ?? (vip ? 'vip' : 'ordinary'),
    temper: oneOf(chance, tempers),
    contact: mobileNumber(chance, lang, asked.nth),
    ...placeOf(chance, lang, age_years >= elderlyFrom_years, asked.area),
    since: joined(chance, age_years)
  };
}

const oldest_years = 88;

function careOf(chance: Chance, age_years: number): Pick<Customer, 'age_years' | 'care'> {
  return { age_years, care: age_years >= elderlyFrom_years ? 'elderly' : happens(chance, 5) && 'disabled' };
}

function askedCare(chance: Chance, drawn_years: number, wanted: boolean): Pick<Customer, 'age_years' | 'care'> {
  const old = drawn_years >= elderlyFrom_years;
  const disabled = happens(chance, disabledOfCare_percent);
  if (wanted && !disabled) {
    const span_years = oldest_years - elderlyFrom_years + 1;
    const age_years = old ? drawn_years : elderlyFrom_years + (drawn_years % span_years);
    return { age_years, care: 'elderly' };
  }
  return { age_years: old ? drawn_years - elderlyFrom_years + 18 : drawn_years, care: wanted && 'disabled' };
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
