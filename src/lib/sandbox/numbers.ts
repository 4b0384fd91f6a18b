import { isFirstContactResolved, Matters } from '#operations/first-contact';
import { isBelow } from '#operations/record';
import type { Policy } from '#machines/policy';
import { assert } from '#domain/assert';
import { rateOf, type Rate } from '#operations/rate';
import { digest } from '#domain/digest';
import type { DeskState } from '#simulation/desk';

/** What a desk adds up to so far: a share has its two numbers, so that a percent of nothing is told as nothing. */
export interface DeskNumbers {
  readonly received: number;
  /** Something is still owed on them. */
  readonly open: number;
  /** Handled, of all that came. */
  readonly handled: number;
  /** Solved on first contact, no work order, no repeat so far on the same matter within the policy's time, of those whose first contact is over (5.2). */
  readonly firstContact: Rate;
  /** Without a broken limit, of those of which it is known: over, or broken already. */
  readonly inTime: Rate;
  /** Limits that were broken. */
  readonly breaches: number;
  /** In the overdue report (3.3). */
  readonly overdue: number;
  /** Rated not below standard, of those that were rated (4.2-three). */
  readonly satisfied: Rate;
  /** Handled again because the customer was not satisfied (4.1-reenter). */
  readonly reentered: number;
  /** Checked by quality with a finding, of those that were checked (5.1). */
  readonly failed: Rate;
}

const known = new WeakMap<DeskState, DeskNumbers>();

/** What a desk adds up to; remembered for each state. @param policy the one that it was opened with */
export function numbersOf(desk: DeskState, policy: Policy): DeskNumbers {
  let numbers = known.get(desk);
  if (!numbers) known.set(desk, (numbers = count(desk, policy)));
  return numbers;
}

function count({ tickets, books }: DeskState, { operations }: Policy): DeskNumbers {
  assert(operations, 'a policy that a desk was opened with', operations);
  const records = books.tickets.values();
  const matters = new Matters(records);
  const handled = records.filter(({ handledAt_ms }) => handledAt_ms !== undefined);
  // Known once the first contact is over: handed on, it is known not to be, however long it stays open.
  const contacted = records.filter(({ firstContactResolved }) => firstContactResolved !== undefined);
  const rated = records.filter(({ rating }) => rating !== undefined);
  const checked = records.filter(({ quality }) => Object.keys(quality).length > 0);
  return {
    received: records.length,
    open: records.filter(({ open }) => open).length,
    handled: handled.length,
    firstContact: rateOf(contacted, (record) => isFirstContactResolved(record, matters, operations.noRepeatWithin_ms)),
    inTime: rateOf(
      records.filter(({ open, breaches }) => !open || breaches.length > 0),
      ({ breaches }) => breaches.length === 0
    ),
    breaches: records.reduce((sum, { breaches }) => sum + breaches.length, 0),
    overdue: records.filter(({ overdue }) => overdue).length,
    satisfied: rateOf(rated, (record) => isBelow(record, operations) === false),
    reentered: tickets.values().filter(({ memory }) => memory.milestones.reentered !== undefined).length,
    failed: rateOf(checked, ({ quality }) => Object.values(quality).includes('fail'))
  };
}

/** A short name for all that has happened on a desk: two that have lived the same have the same, in a browser as on the command line. */
export function digestOf({ facts }: DeskState): string {
  return digest(facts.map(({ text: _text, ...fact }) => fact));
}
