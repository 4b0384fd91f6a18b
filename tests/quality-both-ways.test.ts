import { describe, expect, test } from 'vitest';
import { timeText } from '#calendar/dates';
import type { Fields } from '#domain/entry';
import type { Role } from '#domain/roles';
import { foundOn } from '#sandbox/gold';
import { History } from '#sandbox/history';
import { addressOf, deskFactText } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { lapseText } from '#ticket/texts';
import { callOf, fault, type OneCall } from './led/one-call.ts';

/** What quality finds hangs on what was done, and not on whether the contact was held as a call or by forms (5.1). */
type Deed = readonly [event: string, fields?: Readonly<Record<string, string>>];

const wrong = { business: 'complaint', difficulty: 'major' };
const right = { business: 'request', difficulty: 'none' };
const captured = { demand: 'plan-change', businessType: 'plan-change' };
const stranger = '13000000000';

/** What quality finds of one clause, with what would have been right. */
const found = (call: OneCall, clause: string) =>
  foundOn(call.history.sandbox, call.history.now, call.number)
    .filter((it) => it.clause === clause)
    .map(({ clause: _clause, ...how }) => how);

const easy = () =>
  callOf(
    'zh-CN',
    { wanted: { business: 'plan-change', channel: 'hotline', difficulty: 'none' } },
    ({ canVerify, solvableOnTheSpot }) => canVerify && solvableOnTheSpot
  );

/** The same contact, held as a call and by forms. */
async function bothWays(deeds: (call: OneCall) => readonly Deed[], comes = easy): Promise<readonly [OneCall, OneCall]> {
  const [call, forms] = [comes(), comes()];
  call.act(pickUp);
  await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
  forms.act('greeted');
  forms.history.take({ who: 'customer', about: addressOf(forms.number), do: 'demand-told' });
  for (const one of [call, forms])
    for (const [event, fields] of deeds(one)) expect(one.act(event, fields), event).toBeUndefined();
  return [call, forms];
}

describe.each<readonly [string, readonly Deed[], object]>([
  ['none is due', [['labelled', wrong], ['closed'], ['agent-ended']], { lapse: 'wrong', points: 10 }],
  ['after the ticket was closed', [['closed'], ['labelled', wrong], ['agent-ended']], { lapse: 'wrong', points: 10 }],
  [
    'put right later',
    [['labelled', wrong], ['labelled', right], ['closed'], ['agent-ended']],
    { lapse: 'late', points: 5 }
  ]
])('a wrong label: %s', (_, deeds, how) => {
  test('is found of a call as it is of forms', async () => {
    const [call, forms] = await bothWays(() => deeds);
    expect(found(forms, '2.2-label')).toMatchObject([how]);
    expect(found(call, '2.2-label')).toEqual(found(forms, '2.2-label'));
  });
});

test('a number that is not the customer’s is found by either way, with what is on record', async () => {
  const [call, forms] = await bothWays(() => [
    ['captured', { ...captured, contact: stranger }],
    ['closed'],
    ['agent-ended']
  ]);
  const { contact } = call.view.arrival!.invented.customer;
  const wrongly = [{ field: 'contact', stands: stranger, right: contact }];
  expect(found(forms, '1.2-capture')).toMatchObject([{ lapse: 'wrong', wrong: wrongly }]);
  expect(found(call, '1.2-capture')).toEqual(found(forms, '1.2-capture'));
  const { spec, policy } = call.run.ticket;
  expect(lapseText({ clause: '1.2-capture', who: 'agent', lapse: 'wrong', wrong: wrongly }, spec, policy)).toEqual({
    zh: `写错了，联系方式写着“${stranger}”，应为“${contact}”`,
    en: `written wrong; contact number: “${stranger}” stands there, right is “${contact}”`
  });
});

test('on a ticket that is handed over, that costs the outcome by either way, and not twice', async () => {
  const hard = () =>
    callOf(
      'zh-CN',
      { wanted: { business: 'plan-change', channel: 'hotline', difficulty: 'ordinary' } },
      ({ canVerify, inScope }) => canVerify && inScope
    );
  const [call, forms] = await bothWays(
    () => [
      ['captured', { ...captured, contact: stranger }],
      ['labelled', { business: 'request', difficulty: 'ordinary' }],
      ['handed-over', { team: 'back-office' }],
      ['agent-ended']
    ],
    hard
  );
  const { contact } = call.view.arrival!.invented.customer;
  const wrongly = [{ field: 'contact', stands: stranger, right: contact }];
  const wrongOf = (one: OneCall) => found(one, '5.1-outcome').filter(({ lapse }) => lapse === 'wrong');
  expect(wrongOf(forms)).toMatchObject([{ who: 'agent', wrong: wrongly, dimension: 'outcome' }]);
  expect(wrongOf(call)).toEqual(wrongOf(forms));
  for (const one of [call, forms]) expect(found(one, '1.2-capture')).toEqual([]);
});

test('what was left empty is named by either way', async () => {
  const [call, forms] = await bothWays(() => [['closed'], ['agent-ended']]);
  const missing = ['demand', 'businessType', 'contact'];
  for (const one of [call, forms]) expect(found(one, '1.2-capture')).toMatchObject([{ missing }]);
});

test('whoever leaves with the request open is told what comes first', async () => {
  const ends = () => [['agent-ended']] as const;
  for (const one of await bothWays(ends)) {
    const { spec, policy } = one.run.ticket;
    const all = foundOn(one.history.sandbox, one.history.now, one.number);
    const left = all.find(({ clause }) => clause === '3.3-undispatched-30min')!;
    expect(lapseText(left, spec, policy).en).toContain('hand it over');
  }
});

describe('a complaint that is put aside', () => {
  const wanted = { business: 'fee-dispute', channel: 'hotline', difficulty: 'none' } as const;
  const clausesOf = (one: OneCall) =>
    new Set(foundOn(one.history.sandbox, one.history.now, one.number).map(({ clause }) => clause));
  test('lacks its label, its first contact and its solution by either way, and no line stands there twice', async () => {
    const later = () => callOf('zh-CN', { wanted }, (it) => it.canVerify && it.inScope && !it.solvableOnTheSpot);
    for (const one of await bothWays(() => [['agent-ended']], later)) {
      const clauses = ['1.2-capture', '1.2-privacy', '2.1-details', '2.1-identity', '2.2-label'];
      for (const clause of [...clauses, '3.2-complaint-order', '3.2-complaint-tell', '3.2-complaint-reasonable'])
        expect(clausesOf(one), clause).toContain(clause);
      const { spec, policy } = one.run.ticket;
      const lines = foundOn(one.history.sandbox, one.history.now, one.number).map(
        (it) => `${it.who} ${it.clause} ${lapseText(it, spec, policy).zh}`
      );
      expect(new Set(lines).size).toBe(lines.length);
    }
  });
  test('that could have been settled at once wants no label, by either way', async () => {
    const easy = () => callOf('zh-CN', { wanted }, (it) => it.canVerify && it.inScope && it.solvableOnTheSpot);
    for (const one of await bothWays(() => [['agent-ended']], easy)) expect(clausesOf(one)).not.toContain('2.2-label');
  });
  test('is not said to have broken limits that were not over', async () => {
    const later = () => callOf('zh-CN', { wanted }, (it) => it.canVerify && it.inScope && !it.solvableOnTheSpot);
    const [call] = await bothWays(() => [['agent-ended']], later);
    expect(found(call, '3.2-complaint-24h')).toMatchObject([{ lapse: 'open' }]);
    // Behind the call it is done in time, or said to be broken: never both.
    call.history.runUntil(call.history.now_ms + 10 * 86_400_000);
    expect(found(call, '3.2-complaint-24h').length).toBeLessThan(2);
  });
});

test('money that is given otherwise than agreed is found of a call, too', async () => {
  const wanted = { business: 'fee-dispute', channel: 'hotline', difficulty: 'none' } as const;
  const call = callOf('zh-CN', { wanted }, (it) => it.canVerify && it.inScope && it.solvableOnTheSpot);
  const { culprit } = call.view.arrival!.invented.bills!;
  call.act(pickUp);
  await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
  await call.say('很抱歉给您带来不便，我正在帮您核实扣费原因。');
  await call.say(`这样，我把多收的${culprit!.yuan}元退还给您，您看可以吗？`);
  expect(call.run.memory.promised_yuan).toBe(culprit!.yuan);
  const about = addressOf(call.number);
  call.history.take({ who: 'agent', about, do: 'credited', with: { yuan: culprit!.yuan + 1 } });
  call.act('closed');
  call.act('agent-ended');
  expect(found(call, '3.2-complaint-reasonable')).toMatchObject([
    { who: 'agent', lapse: 'forbidden', given_yuan: culprit!.yuan + 1, agreed_yuan: culprit!.yuan }
  ]);
});

test('an engineer who comes before the agreed time is told that time', () => {
  const call = callOf(
    'zh-CN',
    fault,
    ({ canVerify, inScope, curedByRestart }) => canVerify && inScope && !curedByRestart
  );
  const alone = History.begin(call.history.sandbox, { customer: 'exemplary', system: 'exemplary' });
  const take = (who: Role, event: string, fields?: Fields) =>
    alone.take({ who, about: addressOf(call.number), do: event, ...(fields && { with: fields }) });
  const { openedAt_ms } = call.run.ticket.spec;
  const at = 20 * 3_600_000;
  take('customer', 'demand-told');
  take('agent', 'visit-booked', { at });
  take('agent', 'handed-over', { team: 'field' });
  take('agent', 'agent-ended');
  alone.runUntil(alone.now_ms + 60_000);
  take('field', 'responded');
  expect(take('field', 'arrived')).toBeUndefined();
  const early = foundOn(alone.sandbox, alone.now, call.number).find(({ lapse }) => lapse === 'too-early')!;
  expect(early).toMatchObject({ who: 'field', clause: '3.1-tech-24h', from_ms: at });
  const { spec, policy } = call.run.ticket;
  const time = timeText(Math.floor((openedAt_ms + at) / 1000) * 1000);
  expect(lapseText(early, spec, policy).zh).toBe(`过早，与客户约的是 ${time}`);
  const fact = alone.now.desk.memory.facts.find(
    ({ kind, clause }) => kind === 'irregular' && clause === '3.1-tech-24h'
  )!;
  expect(deskFactText(alone.sandbox.desk, alone.now.desk.memory, fact).en).toContain(
    `agreed with the customer: ${time}`
  );
});
