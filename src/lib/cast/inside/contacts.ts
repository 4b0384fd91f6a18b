import { channels, type Channel } from '#domain/ids';
import type { ContactOutcome } from '#domain/record-ids';
import { happens, oneOf, type Chance } from './chance';
import { daysAfter } from './dates';
import type { Customer } from './people';

/** An earlier contact of a customer, as the record keeps it. */
export interface Contact {
  /** `2026-10-03`. */
  readonly date: string;
  readonly channel: Channel;
  /** What it was about: a business of the policy. */
  readonly business: string;
  readonly outcome: ContactOutcome;
}

/** How far the record of a customer goes back. */
export const recordKept_days = 90;
/** As many as the record shows. */
export const mostContacts = 4;

/** Who comes, with what, and when. */
interface Comer {
  readonly date: string;
  readonly customer: Pick<Customer, 'care' | 'temper'>;
  readonly business: string;
  /** All businesses of the policy. */
  readonly businesses: readonly string[];
  readonly broadband: boolean;
}

/** What was reported before somebody complained of how it was dealt with. */
const complainsOf: Readonly<Record<string, string>> = { 'service-quality': 'broadband' };
/** Complaints of what happened in an earlier contact. */
const afterContact: readonly string[] = ['service-quality', 'attitude'];
/** What somebody who has a plan does not come about. */
const ofNewcomers = 'new-install';
/** The longest that something is still being worked on. */
const stillOpen_days = 3;

/**
 * The earlier contacts of the last 90 days, none to four, the oldest first. Who complains of the service has reported a fault
 * before, and mostly to no avail; the angry come once more often.
 */
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

/** What an earlier contact was about: the same again, or something else that the customer can have come about. */
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
