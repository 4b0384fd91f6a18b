import { isFirstContactResolved, Matters } from '#operations/first-contact';
import { isBelow } from '#operations/record';
import type { Policy } from '#machines/policy';
import { assert } from '#domain/assert';
import { rateOf, type Rate } from '#operations/rate';
import { digest } from '#domain/digest';
import type { DeskState } from '#simulation/desk';

/** Figures of a desk so far. A rate keeps both counts, so that an empty one shows no percentage. */
export interface DeskNumbers {
  readonly received: number;
  readonly open: number;
  readonly handled: number;
  /** Rate resolved on first contact with no repeat so far, among tickets whose first contact is over (5.2). */
  readonly firstContact: Rate;
  /** Rate without a broken limit, among tickets that are over or have one. */
  readonly inTime: Rate;
  readonly breaches: number;
  readonly overdue: number;
  /** Rate of ratings not below standard (4.2-three). */
  readonly satisfied: Rate;
  /** Tickets handled again because the customer was not satisfied (4.1-reenter). */
  readonly reentered: number;
  /** Rate with a finding, among tickets checked by quality (5.1). */
  readonly failed: Rate;
}

const known = new WeakMap<DeskState, DeskNumbers>();

/** Returns the figures of a desk; cached per state. `policy` is the one the desk was opened with. */
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

/** Returns a digest of all facts on a desk; equal histories have equal digests, in a browser as on the command line. */
export function digestOf({ facts }: DeskState): string {
  return digest(facts.map(({ text: _text, ...fact }) => fact));
}
