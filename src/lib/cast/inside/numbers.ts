import type { Lang } from '#domain/text';
import { oneOf, type Chance } from './chance';

/**
 * Network codes that no operator had been given by the end of March 2023, by the table of the Ministry of Industry and
 * Information Technology (我国公众移动通信网网号及 H0 分配情况, 2023-06-05): nobody can be reached there.
 */
export const unassignedPrefixes = ['154', '163', '164', '194'] as const;

/** Kept for drama by Ofcom: 07700 900000 to 900999. */
export const dramaPrefix = '07700 900';

/** A mobile number that is nobody’s. */
export function mobileNumber(chance: Chance, lang: Lang): string {
  if (lang === 'en') return `${dramaPrefix}${chance.string.numeric(3)}`;
  return `${oneOf(chance, unassignedPrefixes)}${chance.string.numeric(8)}`;
}

/** The account of a line: twelve digits from 99 on, which no telephone number has. */
export function accountNumber(chance: Chance): string {
  return `99${chance.string.numeric(10)}`;
}
