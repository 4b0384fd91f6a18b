import { fill, type Lang } from '#domain/text';
import type { CaseClass } from '#domain/ids';
import { oneOf, type Chance } from './chance';
import { chinese } from './lines/chinese';
import { english } from './lines/english';
import type { Customer } from './people';

/** What a ticket is about, as far as the customer’s lines need it. */
export interface Matter {
  readonly class: CaseClass;
  readonly business: string;
  /** What is meant stands on no bill, and nobody has read it there. */
  readonly isOnNoBill?: boolean;
}

/** For the places of the lines. */
export type LineValues = Readonly<Record<string, string | number>>;

/**
 * How a customer opens: a greeting in the voice of their age and temper, what it is about, and what they ask for.
 * @returns the lines, once it is known what fills their places
 */
export function linesOf(
  chance: Chance,
  lang: Lang,
  customer: Customer,
  matter: Matter
): (values: LineValues) => readonly string[] {
  const { openings, wants, wantsOf, asks } = lang === 'en' ? english : chinese;
  const { care, temper } = customer;
  const { business, isOnNoBill } = matter;
  const all = Object.hasOwn(wants, business) ? wants[business]! : wantsOf[matter.class];
  const about = isOnNoBill ? all.filter((line) => !line.includes('{culprit}')) : all;
  const [opening, want, ask] = [
    oneOf(chance, openings[care === 'elderly' ? 'elderly' : temper]),
    oneOf(chance, about),
    oneOf(chance, asks[temper])
  ];
  return (values) => [opening, fill(want, values), ask];
}
