/**
 * Money that a complaint's customer has agreed to (3.2-complaint-reasonable): it is given, by whoever holds the ticket, before anybody is told that it is done
 * (4.1-complaint), whether the contact is a call or held by forms; and nothing is agreed to by somebody who only waits.
 */
import { describe, expect, test } from 'vitest';
import { diligences } from '#kernel/diligence';
import { roles } from '#domain/roles';
import { foundOn } from '#sandbox/gold';
import { History } from '#sandbox/history';
import { hintOn } from '#sandbox/hint';
import { jumpOf } from '#sandbox/stops';
import { suggestionOn } from '#sandbox/suggest';
import { ticketView } from '#sandbox/ticket-view';
import { planOfWalk, staffWithout, walks } from '#sandbox/walks';
import { addressOf } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { formOf } from '#ticket/form';
import { callOf, sandboxOf } from './led/one-call.ts';

const wanted = { business: 'fee-dispute', channel: 'hotline', difficulty: 'none' } as const;
const easy = () =>
  callOf('zh-CN', { wanted }, (it) => it.canVerify && it.inScope && it.solvableOnTheSpot && it.owesRefund);
const later = () => callOf('zh-CN', { wanted }, (it) => it.canVerify && it.inScope && !it.solvableOnTheSpot);

test('the walk through a complaint leads through giving the money that was agreed on, and fills it in', () => {
  const { sandbox } = sandboxOf(planOfWalk(walks.complaint, '2026-11-27', 'zh-CN'));
  const history = History.begin(sandbox, staffWithout(walks.complaint.plays));
  const number = history.now.desk.memory.tickets.keys()[0]!;
  const { yuan } = sandbox.arrivals[0]!.invented.bills!.culprit!;
  const done: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    const view = ticketView(sandbox, history.now, number)!;
    if (view.over) break;
    const hint = hintOn(sandbox, history.now, number);
    if (!hint) {
      const { until_ms, rule } = jumpOf('event', sandbox, history.now_ms, number);
      history.runUntil(until_ms, rule);
      continue;
    }
    const { do: event, with: given = {} } = hint.entry;
    done.push(event);
    const { fields } = suggestionOn(sandbox, history.now, view, hint.who, event, given);
    const names = formOf(event, view.run.ticket.spec, view.run.memory, sandbox.policy).map(({ name }) => name);
    if (event === 'credited') {
      expect(fields).toMatchObject({ yuan });
      expect(names).toEqual(['yuan', 'reason']);
      expect(hint.who).toBe('specialist');
      expect(view.owed_yuan).toBe(yuan);
      remindedOf(history, '3.2-complaint-reasonable');
    } else expect(view.owed_yuan).toBeUndefined();
    const filled = Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
    expect(history.take({ who: hint.who, about: addressOf(number), do: event, with: filled }), event).toBeUndefined();
  }
  expect(ticketView(sandbox, history.now, number)!.state).toBe('archived');
  expect(done.indexOf('credited')).toBeGreaterThan(done.indexOf('solution-put'));
  expect(done.indexOf('credited')).toBeLessThan(done.indexOf('complaint-result-told'));
});

/** Whoever leads is told again, day by day, of what is still to be done if it is left. */
function remindedOf(history: History, clause: string): void {
  const left = history.branchAt(history.moments.length - 1, history.now_ms);
  left.runUntil(left.now_ms + 10 * 86_400_000);
  const again = left.now.desk.memory.facts.filter(({ kind, name }) => kind === 'alert' && name === 'remind');
  expect([...new Set(again.map((it) => it.clause))]).toEqual([clause]);
  expect(again.every((it) => typeof it.with?.['yuan'] === 'number')).toBe(true);
}

describe('a refund agreed to on the call', () => {
  const settle = async () => {
    const call = easy();
    const { culprit } = call.view.arrival!.invented.bills!;
    call.act(pickUp);
    await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
    await call.say(
      '很抱歉给您带来不便，我马上帮您查。您的信息仅用于本次业务，会严格保密。我给您发个短信验证码核实身份，可以吗？'
    );
    call.act('identity-verified', { method: 'sms-code' });
    expect(call.did('identity-verified')).toBe(true);
    await call.say('我正在帮您核实扣费原因。');
    await call.say(`这样，我把多收的${culprit!.yuan}元退还给您，您看可以吗？`);
    return { call, yuan: culprit!.yuan };
  };

  test('is owed by what was said, and led to until it is given', async () => {
    const { call, yuan } = await settle();
    expect(call.did('agreed')).toBe(true);
    expect(call.run.memory.promised_yuan).toBe(yuan);
    call.act('captured', {
      demand: '多扣了钱',
      businessType: 'fee-dispute',
      contact: call.view.arrival!.invented.customer.contact
    });
    call.act('details-checked');
    const hint = hintOn(call.history.sandbox, call.history.now, call.number);
    expect(hint?.entry).toMatchObject({ who: 'agent', do: 'credited', with: { yuan } });
    call.history.take({ who: 'agent', about: addressOf(call.number), do: 'credited', with: { yuan } });
    expect(hintOn(call.history.sandbox, call.history.now, call.number)?.entry.do).not.toBe('credited');
    call.act('closed');
    const irregular = call.run.memory.facts.filter(
      ({ kind, clause }) => kind === 'irregular' && clause.startsWith('3.2-complaint-r')
    );
    expect(irregular).toEqual([]);
  });

  test('closed without it, it is found, and whoever has it goes on to give it', async () => {
    const { call } = await settle();
    call.act('closed');
    call.act('agent-ended');
    const found = foundOn(call.history.sandbox, call.history.now, call.number);
    expect(found.some(({ dimension, who }) => dimension === 'outcome' && who === 'agent')).toBe(true);
    const owed = call.view.options.find(({ event }) => event === 'credited');
    expect(owed).toMatchObject({ kind: 'regular', who: ['agent'] });
  });
});

describe.each([
  ['more than the sum in dispute', 12],
  ['more than an agent may give', 100]
])('a refund of %s', (_, more) => {
  test('stands on the ticket as it was said', async () => {
    const call = easy();
    const { culprit } = call.view.arrival!.invented.bills!;
    call.act(pickUp);
    await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
    await call.say('很抱歉给您带来不便，我正在帮您核实扣费原因。');
    await call.say(`这样，我退您${culprit!.yuan + more}元，您看可以吗？`);
    expect(call.run.memory.promised_yuan).toBe(culprit!.yuan + more);
    const put = call.run.memory.facts.find(({ name }) => name === 'solution-put');
    expect(put?.with).toMatchObject({ yuan: culprit!.yuan + more });
  });
});

test('a customer who waits for an answer has accepted no solution', async () => {
  const call = later();
  call.act(pickUp);
  await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
  await call.say('很抱歉给您带来不便，我们正在核实情况。');
  await call.say('我先给您补偿10元。');
  await call.say('我们会在24小时内给您解决方案。');
  const { milestones } = call.run.memory;
  expect(call.did('wait-agreed')).toBe(true);
  expect(milestones.agreed).toBeUndefined();
  expect(milestones.handled).toBeUndefined();
});

test.each(diligences)('nobody is told of money that nobody has given without its being found (%s)', (diligence) => {
  for (let seed = 0; seed < 12; seed += 1) {
    const staff = Object.fromEntries(roles.map((role) => [role, role === 'system' ? 'exemplary' : diligence]));
    const { sandbox } = sandboxOf({ ...easy().history.sandbox.plan, seed, tickets: 3, wanted });
    const history = History.begin(sandbox, staff);
    history.runUntil(history.now_ms + 10 * 86_400_000);
    for (const { memory } of history.now.desk.memory.tickets.values()) {
      const [agreed, told, given] = ['agreed', 'complaint-result-told', 'credited'].map((name) =>
        memory.facts.find((fact) => fact.kind === 'record' && fact.name === name)
      );
      if (!agreed || !memory.promised_yuan || memory.taken['withdrawn']) continue;
      const isArchived = memory.facts.some(({ kind, name }) => kind === 'state' && name === 'archived');
      if (isArchived) expect(memory.given_yuan ?? 0).toBeGreaterThanOrEqual(memory.promised_yuan);
      const early = told && (!given || given.order > told.order);
      const found = memory.facts.some(({ kind, clause }) => kind === 'irregular' && clause === '4.1-complaint');
      expect(found).toBe(Boolean(early));
      if (diligence === 'exemplary') expect(early ?? false).toBe(false);
    }
  }
});
