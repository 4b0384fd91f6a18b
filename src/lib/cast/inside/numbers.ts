import type { Lang } from '#domain/text';
import { oneOf, type Chance } from './chance';

/** Network codes unassigned at the end of March 2023, so that they reach nobody (我国公众移动通信网网号及 H0 分配情况, 2023-06-05). */
export const unassignedPrefixes = ['154', '163', '164', '194'] as const;

/** Prefix reserved for drama by Ofcom: 07700 900000 to 900999. */
export const dramaPrefix = '07700 900';

/** Number of distinct numbers that `nth` can select in {@link mobileNumber}. */
export const numbersApart = 1000;

/** Returns a mobile number that belongs to nobody; `nth`, its last three digits, keeps several from colliding. */
export function mobileNumber(chance: Chance, lang: Lang, nth?: number): string {
  const drawn =
    lang === 'en'
      ? `${dramaPrefix}${chance.string.numeric(3)}`
      : `${oneOf(chance, unassignedPrefixes)}${chance.string.numeric(8)}`;
  return nth === undefined ? drawn : `${drawn.slice(0, -3)}${String(nth % numbersApart).padStart(3, '0')}`;
}

/** Returns a line's account number: twelve digits starting with 99, as no telephone number does. */
export function accountNumber(chance: Chance): string {
  return `99${chance.string.numeric(10)}`;
}
