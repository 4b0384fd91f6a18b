import { expect, test } from 'vitest';
import { addressOf } from '#simulation/desk';
import { formOf } from '#ticket/form';
import type { History } from './history';
import { hintOn } from './hint';
import { jumpOf } from './stops';
import { suggestionOn, type Suggestion } from './suggest';
import { begun, planOf } from './testing/sandboxes';
import { ticketView } from './ticket-view';

/** Works a ticket with what is suggested, until it is over. @returns what was suggested for each act */
function worked(history: History): ReadonlyMap<string, Suggestion> {
  const key = history.now.desk.memory.tickets.keys()[0]!;
  const suggested = new Map<string, Suggestion>();
  for (let step = 0; step < 150; step += 1) {
    const view = ticketView(history.sandbox, history.now, key)!;
    if (view.over) return suggested;
    const hint = hintOn(history.sandbox, history.now, key);
    if (!hint) {
      const { until_ms, rule } = jumpOf('event', history.sandbox, history.now_ms, key);
      history.runUntil(until_ms, rule);
      continue;
    }
    const { do: event, with: given = {} } = hint.entry;
    const suggestion = suggestionOn(history.sandbox, history.now, view, hint.who, event, given);
    const form = formOf(event, view.run.ticket.spec, view.run.memory, history.sandbox.policy);
    const names = new Set(form.map(({ name }) => name));
    const fields = Object.fromEntries(Object.entries(suggestion.fields).filter(([name]) => names.has(name)));
    const about = addressOf(key);
    expect(history.take({ who: hint.who, about, do: event, with: fields }), event).toBeUndefined();
    suggested.set(event, suggestion);
  }
  throw new Error('not archived');
}
const staff = { customer: 'exemplary' } as const;
const irregular = ({ now }: History) => now.desk.memory.facts.filter(({ kind }) => kind === 'irregular');

test.each([11, 12, 13, 14])(
  'filled in with what is suggested a complaint goes to its archive by the rules (%i)',
  (seed) => {
    const history = begun(
      planOf({ seed, wanted: { business: 'fee-dispute', channel: 'hotline', difficulty: 'ordinary' } }),
      staff
    );
    const suggested = worked(history);
    expect(irregular(history)).toEqual([]);
    // Where the official line says it, it stands in the form; where a team is called for, it is that of the policy.
    expect(suggested.get('complaint-result-told')?.said ?? ['solution']).toEqual(['solution']);
    expect(suggested.get('handed-over')?.fields ?? { team: 'back-office' }).toEqual({ team: 'back-office' });
    expect(suggested.has('handed-over') || suggested.has('closed')).toBe(true);
  }
);

/** A dispute about a bill of which that is so. */
function disputeOf(owesRefund: boolean): History {
  for (let seed = 11; seed < 40; seed += 1) {
    const wanted = { business: 'fee-dispute', channel: 'hotline', difficulty: 'ordinary' } as const;
    const history = begun(planOf({ seed, wanted }), staff);
    const { world } = history.sandbox.arrivals[0]!.invented;
    if (world.owesRefund === owesRefund && world.canVerify && world.inScope) return history;
  }
  throw new Error('such a dispute');
}

test.each([
  [true, (name: string, yuan: number) => `退还${name}${yuan}元`],
  [false, (name: string, yuan: number) => `说明${name}${yuan}元的由来，收费无误`]
])('what was put as a solution is what is told of it, and what is planned is put (refund owed: %s)', (owed, words) => {
  const history = disputeOf(owed);
  const suggested = worked(history);
  const { name, yuan } = history.sandbox.arrivals[0]!.invented.bills!.culprit!;
  expect(suggested.get('plan-recorded')!.fields['plan']).toBe(words(name, yuan));
  expect(suggested.get('solution-put')!.fields['solution']).toBe(words(name, yuan));
  expect(suggested.get('complaint-result-told')!.fields['solution']).toBe(words(name, yuan));
  // What is owed is given back; a bill that is right is explained, and nothing is given.
  expect(suggested.get('solution-put')!.fields['yuan']).toBe(owed ? yuan : undefined);
  expect(suggested.has('credited')).toBe(owed);
});

test.each(['plan-change', 'fee-adjustment', 'new-install', 'fee-dispute', 'enquiry', 'attitude'])(
  'what settles a ticket is written in words, and in no names of fields (%s)',
  (business) => {
    for (const seed of [11, 12, 13])
      for (const difficulty of ['none', 'ordinary'] as const) {
        const history = begun(planOf({ seed, wanted: { business, channel: 'hotline', difficulty } }), staff);
        const { plan, newPlan } = history.sandbox.arrivals[0]!.invented;
        const { name, fee_yuan } = newPlan ?? plan;
        for (const [event, { fields }] of worked(history)) {
          expect([fields['solution'], fields['plan'], fields['fee']], event).not.toContain('by-plan');
          // A plan has its name; what is put says what is done about it.
          if (event === 'rechecked') expect(fields['plan']).toBe(name);
          if (event === 'receipt-sent') expect(fields['fee']).toBe(`${fee_yuan}元/月`);
          if (event === 'solution-put') expect(['solution', name]).not.toContain(fields['solution']);
        }
      }
  }
);

test('an act that is chosen before its turn is filled in as well', () => {
  const history = begun(planOf({ wanted: { business: 'broadband', channel: 'hotline' } }), staff);
  const key = history.now.desk.memory.tickets.keys()[0]!;
  const of = (event: string) =>
    suggestionOn(history.sandbox, history.now, ticketView(history.sandbox, history.now, key)!, 'agent', event);
  expect(of('handed-over').fields).toEqual({ team: 'field' });
  const { customer } = history.sandbox.arrivals[0]!.invented;
  expect(of('captured').fields).toMatchObject({ contact: customer.contact, serviceAddress: customer.address });
  expect(of('labelled').asked).toEqual(['business', 'difficulty']);
});
