import { channels, type Channel } from '#domain/ids';
import type { ContactOutcome } from '#domain/record-ids';
import { happens, oneOf, type Chance } from './chance';
import { daysAfter } from './dates';
import type { Customer } from './people';

export interface Contact {
  /** Date such as `2026-10-03`. */
  readonly date: string;
  readonly channel: Channel;
  readonly business: string;
  readonly outcome: ContactOutcome;
}

export const recordKept_days = 90;
export const mostContacts = 4;

interface Comer {
  readonly date: string;
  readonly customer: Pick<Customer, 'care' | 'temper'>;
  readonly business: string;
  readonly businesses: readonly string[];
  readonly broadband: boolean;
}

const complainsOf: Readonly<Record<string, string>> = { 'service-quality': 'broadband' };
const afterContact: readonly string[] = ['service-quality', 'attitude'];
const ofNewcomers = 'new-install';
const stillOpen_days = 3;

/** Returns up to four contacts of the last 90 days, oldest first; angry customers have one more. */
export function contactsOf(chance: Chance, comer: Comer): readonly Contact[] {
  const { date, customer, business } = comer;
  const reported = Object.hasOwn(complainsOf, business);
  const number =
    chance.number.int({ min: afterContact.includes(business) ? 1 : 0, max: 2 }) +
    (customer.temper === 'angry' ? chance.number.int({ min: 0, max: 1 }) : 0) +
    (reported ? 1 : 0);
  const ago = Array.from({ length: Math.min(number, mostContacts) }, () =>
    chance.number.int({ min: 1, max: recordKept_days })
  );
  return ago
    .sort((a, b) => b - a)
    .map((days): Contact => {
      const again = reported || (business !== ofNewcomers && happens(chance, 25));
      const about = aboutOf(chance, comer, again);
      const channel = oneOf(chance, customer.care === 'elderly' ? (['hotline', 'hotline', 'hall'] as const) : channels);
      return { date: daysAfter(date, -days), channel, business: about, outcome: outcomeOf(chance, days, again) };
    });
}

function aboutOf(chance: Chance, { business, businesses, broadband }: Comer, again: boolean): string {
  const others = businesses.filter((it) => it !== ofNewcomers && (broadband || it !== 'broadband'));
  const other = oneOf(chance, others.length > 0 ? others : businesses);
  const same = complainsOf[business] ?? business;
  return again && businesses.includes(same) ? same : other;
}

function outcomeOf(chance: Chance, days: number, again: boolean): ContactOutcome {
  const outcome = oneOf(chance, again ? (['unsolved', 'unsolved', 'solved'] as const) : usually);
  return days <= stillOpen_days && outcome === 'unsolved' ? 'pending' : outcome;
}

const usually = ['solved', 'solved', 'solved', 'solved', 'solved', 'solved', 'unsolved', 'withdrawn'] as const;
