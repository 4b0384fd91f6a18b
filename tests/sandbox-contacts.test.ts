/** What a screen says of the first contact of a ticket: held as a call or not, ended too early, led by questions, held against another try of it. */
import { describe, expect, test } from 'vitest';
import { prepareFor } from '#language/script';
import { leftOpenBy } from '#sandbox/ahead';
import { compare } from '#sandbox/compare';
import { turnOn } from '#sandbox/hint';
import { lastWaiting, ticketView } from '#sandbox/ticket-view';
import { addressOf } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { callOf, fault, OneCall, planOf } from './led/one-call.ts';

const greeting = 'Hello, agent {agentId} speaking, how can I help you?';

describe('two tries of a call', () => {
  test('are held against each other by what was said, where what was done is the same', async () => {
    const call = new OneCall(planOf('en', { seed: 3, ...fault }));
    call.act(pickUp);
    await call.say(greeting);
    const at = call.history.moments.length - 1;
    const other = call.history.branchAt(at);
    await call.say('Right.');
    const line = 'I see, one moment.';
    await prepareFor([line]);
    other.take({ who: 'agent', about: addressOf(call.number), say: line });
    other.runUntil(call.history.now_ms);
    const { left, right, sameLines } = compare(call.history, other, call.number);
    expect(left.lines.slice(0, sameLines)).toEqual(right.lines.slice(0, sameLines));
    expect(sameLines).toBeGreaterThan(1);
    expect(left.lines[sameLines]).toMatchObject({ who: 'agent', text: 'Right.' });
    expect(right.lines[sameLines]).toMatchObject({ who: 'agent', text: line });
    // A line is of the moment at which it was said, by the clock on the wall.
    expect(left.lines[0]!.at_ms).toBeGreaterThanOrEqual(call.run.opened_ms);
    const same = compare(call.history, call.history, call.number);
    expect(same.sameLines).toBe(same.left.lines.length);
  });
});

describe('a contact that is begun with forms', () => {
  test('can no longer be taken as a call, which is told until it is over, and leads back to where it could', () => {
    const call = new OneCall(planOf('zh-CN', { seed: 3, ...fault }));
    expect(call.view.line).toBe('waiting');
    const at = call.history.moments.length - 1;
    call.act('greeted');
    expect(call.view.line).toBe('missed');
    const back = lastWaiting(call.history, call.number, call.history.moments.length - 1)!;
    expect(back).toBeLessThanOrEqual(at);
    expect(ticketView(call.history.sandbox, call.history.moments[back]!.state, call.number)!.line).toBe('waiting');
    const again = call.history.branchAt(back);
    expect(again.take({ who: 'agent', about: addressOf(call.number), do: pickUp })).toBeUndefined();
    call.act('agent-ended');
    expect(call.view.line).toBe('none');
  });
});

describe('the stages of a ticket', () => {
  test('that was left in its contact are those it was in, and no others', () => {
    const call = new OneCall(planOf('zh-CN', { seed: 3, ...fault }));
    call.act('agent-ended');
    call.history.runUntil(call.history.now_ms + 20 * 86_400_000);
    expect(call.view.state).toBe('left');
    expect(call.view.over).toBe(true);
    expect([...call.view.entered].filter((stage) => stage !== 'quality')).toEqual(['intake', 'preprocessing']);
  });

  test('that was settled on the spot leave out its handling', async () => {
    const call = callOf(
      'en',
      { wanted: { business: 'enquiry', channel: 'hotline', difficulty: 'none' } },
      ({ solvableOnTheSpot, canVerify, inScope }) => solvableOnTheSpot && canVerify && inScope
    );
    expect([...call.view.entered]).toEqual(['intake']);
    for (let step = 0; step < 30 && !call.did('agent-ended'); step += 1) {
      const turn = turnOn(call.history.sandbox, call.history.now, call.number);
      if (turn?.who !== 'agent') call.wait(60_000);
      else {
        const { do: event, with: fields } = turn.entry;
        const about = addressOf(call.number);
        expect(call.history.take({ who: 'agent', about, do: event, ...(fields && { with: fields }) })).toBeUndefined();
      }
    }
    call.history.runUntil(call.history.now_ms + 20 * 86_400_000);
    expect(call.view.over).toBe(true);
    expect(call.view.entered.has('handling')).toBe(false);
    expect(call.view.entered.has('preprocessing')).toBe(true);
  });
});

describe('ending the contact', () => {
  const ended = (call: OneCall) =>
    leftOpenBy(call.history.sandbox, call.history.now, call.number, {
      at_ms: call.history.now_ms,
      who: 'agent',
      about: addressOf(call.number),
      do: 'agent-ended'
    });

  test.each([true, false])('says what would be left undone, and changes nothing (on the line: %s)', async (onLine) => {
    const call = new OneCall(planOf('en', { seed: 3, ...fault }));
    if (onLine) {
      call.act(pickUp);
      await call.say(greeting);
    } else {
      call.act('greeted');
      call.wait(10_000);
    }
    const before = call.history.moments.length;
    const left = ended(call)!.map(({ clause }) => clause);
    expect(left.length).toBeGreaterThan(1);
    expect(left).not.toContain('1.1-hotline-greet');
    expect(call.history.moments.length).toBe(before);
    // It is what is found once it was done.
    const other = call.history.branchAt(before - 1, call.history.now_ms);
    expect(other.take({ who: 'agent', about: addressOf(call.number), do: 'agent-ended' })).toBeUndefined();
  });

  test('of what does not end it, nothing is said', () => {
    const call = new OneCall(planOf('en', { seed: 3, ...fault }));
    const step = { at_ms: call.history.now_ms, who: 'agent', about: addressOf(call.number) } as const;
    const { sandbox, now } = call.history;
    expect(leftOpenBy(sandbox, now, call.number, { ...step, do: 'greeted' })).toBeUndefined();
    call.act('agent-ended');
    expect(ended(call)).toBeUndefined();
  });
});

test.each(['broadband', 'mobile-network', 'plan-change', 'fee-dispute'])(
  'callers for %s have a line that asks for what is compared',
  (business) => {
    const call = new OneCall(planOf('en', { seed: 3, wanted: { business, channel: 'hotline', difficulty: 'none' } }));
    const { ready } = call.history.sandbox.desk.caller(call.run.ticket)!.caseFile.scenario;
    expect(ready['ask-details']?.until).toEqual(['ask-for:serviceAddress', 'ask-for:contact']);
  }
);

test.each([
  ['zh-CN', 'broadband'],
  ['en', 'broadband']
] as const)(
  'whoever has nothing to compare yet is led by what the scenario has for it (%s, %s)',
  async (lang, business) => {
    const call = callOf(
      lang,
      { wanted: { business, channel: 'hotline', difficulty: 'none' } },
      ({ canVerify, inScope }) => canVerify && inScope
    );
    call.act(pickUp);
    await call.say(lang === 'en' ? greeting : '您好，工号{agentId}为您服务，请问有什么可以帮您？');
    await call.say(
      lang === 'en'
        ? "I'm sorry about this. Your details are used for this request only and kept confidential. May I send you a code to verify you?"
        : '很抱歉给您带来不便。您的信息仅用于本次业务，会严格保密。我给您发个短信验证码核实身份，可以吗？'
    );
    call.act('identity-verified', { method: 'sms-code' });
    const turn = turnOn(call.history.sandbox, call.history.now, call.number);
    expect(turn?.entry.do).toBe('details-checked');
    const question = turn!.askFirst![lang === 'en' ? 'en' : 'zh'];
    // Asked so, the customer says what can be compared.
    await call.say(question);
    expect(turnOn(call.history.sandbox, call.history.now, call.number)?.askFirst).toBeUndefined();
    expect(call.act('details-checked')).toBeUndefined();
  }
);
