import { tempers, type Temper } from '#domain/ids';
import type { Lang } from '#domain/text';
import { happens, oneOf, type Chance } from './chance';
import { mobileNumber } from './numbers';
import { placeOf, type Area } from './places';

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
  /** The part of a city that the address is in, as an emergency names it (2.2-major). */
  readonly area: string;
  /** The day on which they joined, `2021-03-04`. */
  readonly since: string;
}

/** What is fixed of somebody before chance has its say. */
export interface AskedCustomer {
  readonly tier?: Customer['tier'];
  /** Whether they come first (1.1-hall-care). */
  readonly care?: boolean;
  readonly area?: Area;
  /** Of several who come together, which: 0 to 999. */
  readonly nth?: number;
}

/** Of those who come first because they are asked for, how many are disabled and not elderly. */
const disabledOfCare_percent = 15;

/** A customer, of age and alive. What is not asked for is drawn, and the same whatever is. */
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

/** The age and the reason of somebody who comes first, or who does not: an age that does not suit is moved to one that does. */
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
