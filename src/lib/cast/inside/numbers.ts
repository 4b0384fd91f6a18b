import type { Lang } from '#domain/text';
import { oneOf, type Chance } from './chance';

/**
 * Network codes that no operator had been given by the end of March 2023, by the table of the Ministry of Industry and
 * Information Technology (我国公众移动通信网网号及 H0 分配情况, 2023-06-05): nobody can be reached there.
 */
export const unassignedPrefixes = ['154', '163', '164', '194'] as const;

/** Kept for drama by Ofcom: 07700 900000 to 900999. */
export const dramaPrefix = '07700 900';

/** How many numbers that differ in what {@link mobileNumber} is told there are. */
export const numbersApart = 1000;

/** A mobile number that is nobody’s. @param nth the last three digits, so that of several no two have the same */
export function mobileNumber(chance: Chance, lang: Lang, nth?: number): string {
  const drawn =
    lang === 'en'
      ? `${dramaPrefix}${chance.string.numeric(3)}`
      : `${oneOf(chance, unassignedPrefixes)}${chance.string.numeric(8)}`;
  return nth === undefined ? drawn : `${drawn.slice(0, -3)}${String(nth % numbersApart).padStart(3, '0')}`;
}

/** The account of a line: twelve digits from 99 on, which no telephone number has. */
export function accountNumber(chance: Chance): string {
  return `99${chance.string.numeric(10)}`;
}
