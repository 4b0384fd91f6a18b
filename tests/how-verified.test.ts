import { expect, test } from 'vitest';
import { foundOn } from '#sandbox/gold';
import { hintOn } from '#sandbox/hint';
import { suggestionOn } from '#sandbox/suggest';
import { addressOf } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { formOf } from '#ticket/form';
import { lapseText } from '#ticket/texts';
import { callOf, fault } from './led/one-call.ts';

/** How somebody was verified is on record with it: it can be left out, is asked for, and is missed (2.1-identity). */
const begun = () => {
  const call = callOf('en', fault, ({ canVerify, inScope }) => canVerify && inScope);
  call.act('greeted');
  call.history.take({ who: 'customer', about: addressOf(call.number), do: 'demand-told' });
  return call;
};
const found = ({ history, number }: ReturnType<typeof begun>) =>
  foundOn(history.sandbox, history.now, number).filter(({ clause }) => clause === '2.1-identity');

test('it is asked for in the form, as what is to be captured is, and filled in by the rules', () => {
  const { run, history, view } = begun();
  const wanted = (event: string): readonly string[] =>
    formOf(event, run.ticket.spec, run.memory, history.sandbox.policy)
      .filter((field) => field.wanted)
      .map(({ name }) => name);
  expect(wanted('identity-verified')).toEqual(['method']);
  expect(wanted('captured')).toContain('contact');
  const { fields, asked } = suggestionOn(history.sandbox, history.now, view, 'agent', 'identity-verified');
  expect([fields['method'], asked]).toEqual(['sms-code', ['method']]);
});

test('left out it passes, and quality misses it, in part', () => {
  const [named, silent] = [begun(), begun()];
  expect(named.act('identity-verified', { method: 'service-password' })).toBeUndefined();
  expect(silent.act('identity-verified')).toBeUndefined();
  expect(found(named)).toEqual([]);
  expect(found(silent)).toMatchObject([{ who: 'agent', lapse: 'partly', points: 5, gate: false, missing: ['method'] }]);
  const { spec, policy } = silent.run.ticket;
  expect(lapseText(found(silent)[0]!, spec, policy).zh).toBe('只做到一部分，没有登记：方式');
});

test('announced on the line, it is led to with its method: whoever goes on by keys has it filled in', async () => {
  const call = callOf('en', fault, ({ canVerify, inScope }) => canVerify && inScope);
  call.act(pickUp);
  await call.say('Hello, agent {agentId} speaking, how can I help you?');
  await call.say('May I text you a code to verify you?');
  const { history, number, view } = call;
  const { entry } = hintOn(history.sandbox, history.now, number)!;
  expect(entry).toMatchObject({ do: 'identity-verified', with: { method: 'sms-code' } });
  const { fields } = suggestionOn(history.sandbox, history.now, view, 'agent', entry.do, entry.with);
  expect(fields['method']).toBe('sms-code');
});
