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
  /** For the places of the lines. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** How a customer opens: a greeting in the voice of their age and temper, what it is about, and what they ask for. */
export function linesOf(chance: Chance, lang: Lang, customer: Customer, matter: Matter): readonly string[] {
  const { openings, wants, wantsOf, asks } = lang === 'en' ? english : chinese;
  const { care, temper } = customer;
  const { business, values } = matter;
  const about = Object.hasOwn(wants, business) ? wants[business]! : wantsOf[matter.class];
  return [
    oneOf(chance, openings[care === 'elderly' ? 'elderly' : temper]),
    fill(oneOf(chance, about), values),
    oneOf(chance, asks[temper])
  ];
}
