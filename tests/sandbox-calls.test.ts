import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/entry';
import type { Role } from '#domain/roles';
import { prepareFor } from '#language/script';
import { foundOn } from '#sandbox/gold';
import { hintOn, turnOn } from '#sandbox/hint';
import { History } from '#sandbox/history';
import { lifeOf } from '#sandbox/lived-again';
import { digestOf } from '#sandbox/numbers';
import { jumpOf, talkOn } from '#sandbox/stops';
import { addressOf } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { callOf, fault, OneCall, planOf, sandboxOf, staff, type World } from './led/one-call.ts';

describe('the contact of a ticket, taken as a call', () => {
  test.each([
    [
      'zh-CN',
      [
        '您好，工号{agentId}为您服务，请问有什么可以帮您？',
        '很抱歉给您带来不便，我马上帮您查。您的信息仅用于本次业务，会严格保密。我给您发个短信验证码核实身份，可以吗？',
        '请问您的装机地址和联系电话是多少？',
        '请问光猫的电源灯和光信号灯是什么状态？',
        '请您长按光猫电源键10秒后重启，等待3分钟后我们再查看是否恢复。',
        '三分钟到了，现在恢复了吗？',
        '我为您安排师傅上门检修，请问您什么时间方便？',
        '好的，就给您约在您说的时间，您看可以吗？'
      ]
    ],
    [
      'en',
      [
        'Hello, agent {agentId} speaking, how can I help you?',
        'Sorry about that. Your details are used for this request only and kept confidential. May I text you a code to verify you?',
        'What is the address, and what number can we reach you on?',
        'How do the power light and the optical light on your modem look?',
        "Please press and hold the modem's power key for 10 seconds to restart it. Then wait 3 minutes, and we'll check whether it is back.",
        'The three minutes are up. Is it working again now?',
        "I'll arrange for an engineer to visit you. What time would suit you?",
        "All right, I'll book the time you named. Would that be all right?"
      ]
    ]
  ] as const)('a fault is held on the ticket itself, to its archive (%s)', async (lang, lines) => {
    const call = callOf(
      lang,
      fault,
      ({ curedByRestart, canVerify, inScope }) => !curedByRestart && canVerify && inScope
    );
    expect(call.view.line).toBe('waiting');
    expect(call.act(pickUp)).toBeUndefined();
    expect(call.view.line).toBe('on');
    const opened = await call.say(lines[0]);
    for (const line of call.view.arrival!.invented.lines) expect(opened).toContain(line);
    await call.say(lines[1]);
    expect(call.did('identity-verified')).toBe(false);
    expect(call.act('identity-verified', { method: 'sms-code' })).toBeUndefined();
    // The code was sent; whoever has it reads it out.
    expect(call.did('identity-verified')).toBe(true);
    for (const line of lines.slice(3, 5)) await call.say(line);
    call.wait(30_000);
    // While the modem starts there is time to ask.
    const { contact, address } = call.view.arrival!.invented.customer;
    const told = await call.say(lines[2]);
    expect(told).toContain(contact);
    expect(told).toContain(address);
    // The minimum wait, and not a second more: the first check has five minutes.
    call.wait(call.run.memory.limits['2.1-wait-3min']!.due_ms - (call.history.now_ms - call.run.opened_ms) + 1);
    for (const line of lines.slice(5)) await call.say(line);
    for (const event of [
      'greeted',
      'privacy-told',
      'lights-asked',
      'restart-guided',
      'restarted',
      'still-broken',
      'agreed'
    ])
      expect(call.did(event), event).toBe(true);
    call.act('details-checked');
    call.act('captured', { demand: 'broadband', businessType: 'broadband', contact, serviceAddress: address });
    call.act('tagged', { tag: '自助排障无效' });
    call.act('labelled', { business: 'fault', difficulty: 'none' });
    call.act('handed-over', { team: 'field' });
    await call.say(lang === 'en' ? 'Thank you for calling, goodbye.' : '感谢您的来电，再见。');
    call.act('agent-ended');
    expect(call.view.line).toBe('over');
    expect(call.run.memory.facts.filter(({ kind }) => kind === 'irregular').map(({ clause }) => clause)).toEqual([]);
    // What a listener finds who scores calls by their rules.
    expect(foundOn(call.history.sandbox, call.history.now, call.number).filter(({ who }) => who === 'agent')).toEqual(
      []
    );
    // From here on it is a ticket like any other, in the same run.
    call.history.runUntil(call.history.now_ms + 20 * 86_400_000);
    expect(call.view.over).toBe(true);
    // Its log leads to the same again.
    const again = lifeOf(call.history.sandbox, call.history.log);
    expect(again.misfit).toBeUndefined();
    expect(digestOf(again.history.now.desk.memory)).toBe(digestOf(call.history.now.desk.memory));
  });

  test('while the customer is on the line nobody speaks for them, and what is said has to be said', async () => {
    const call = new OneCall(planOf('en', { seed: 3, ...fault }));
    call.act(pickUp);
    const about = addressOf(call.number);
    expect(call.history.take({ who: 'customer', about, do: 'demand-told' })).toEqual({
      zh: '客户就在线上，自己会说',
      en: 'the customer is on the line, and speaks for themselves'
    });
    expect(call.act('greeted')?.en).toBe('the customer is on the line: it has to be said');
    expect(turnOn(call.history.sandbox, call.history.now, call.number)?.who).toBe('agent');
    await call.say('Hello, agent {agentId} speaking, how can I help you?');
    // Nothing to compare yet: nobody has said an address.
    expect(call.act('details-checked')?.en).toContain('not said anything to compare');
    // Left alone, the customer asks whether anybody is there, and gives up in the end.
    call.wait(240_000);
    expect(call.view.line).toBe('over');
    expect(call.did('hung-up')).toBe(true);
    expect(call.run.memory.lines.filter(({ who }) => who === 'customer').length).toBeGreaterThan(2);
  });

  test('it begins at its beginning, once, and not at a machine', () => {
    const call = new OneCall(planOf('zh-CN', { seed: 3, ...fault }));
    expect(call.act('greeted')).toBeUndefined();
    expect(call.view.line).toBe('missed');
    expect(call.act(pickUp)?.zh).toContain('不能再从头接起');
    const taken = new OneCall(planOf('zh-CN', { seed: 3, ...fault }));
    taken.act(pickUp);
    expect(taken.act(pickUp)?.en).toBe('it was taken already');
    const machine = new OneCall(planOf('zh-CN', { wanted: { business: 'plan-change', channel: 'kiosk' } }));
    expect(machine.act(pickUp)?.en).toBe('nobody is on the line of this channel');
  });

  test('going back before a line and saying another leaves the first as it was', async () => {
    const call = new OneCall(planOf('en', { seed: 3, ...fault }));
    call.act(pickUp);
    const { length } = call.history.moments;
    await call.say('Hello, agent {agentId} speaking, how can I help you?');
    const digest = digestOf(call.history.now.desk.memory);
    const branch = call.history.branchAt(length - 1);
    await prepareFor(['That is not my problem.']);
    expect(
      branch.take({ who: 'agent', about: addressOf(call.number), say: 'That is not my problem.' })
    ).toBeUndefined();
    branch.runUntil(branch.now_ms + 30_000);
    expect(digestOf(call.history.now.desk.memory)).toBe(digest);
    expect(digestOf(branch.now.desk.memory)).not.toBe(digest);
  });

  test('quality hears in a careless call what its card would say', async () => {
    const call = new OneCall(
      planOf('en', { seed: 3, wanted: { business: 'fee-dispute', channel: 'hotline', difficulty: 'none' } })
    );
    call.act(pickUp);
    await call.say('Yeah?');
    await call.say("That's not my problem. Ask somebody else.");
    call.act('agent-ended');
    const found = foundOn(call.history.sandbox, call.history.now, call.number);
    expect(found.map(({ clause }) => clause)).toEqual(
      expect.arrayContaining(['1.1-hotline-greet', '5.1-shirking', '5.1-outcome'])
    );
    expect(found.find(({ clause }) => clause === '5.1-shirking')).toMatchObject({ gate: true, lapse: 'forbidden' });
  });

  test('a complaint and a change are settled with whoever can be helped at once', async () => {
    const easy = (business: string) =>
      callOf(
        'en',
        { wanted: { business, channel: 'hotline', difficulty: 'none' } },
        ({ solvableOnTheSpot, canVerify }) => solvableOnTheSpot && canVerify
      );
    const change = easy('plan-change');
    change.act(pickUp);
    await change.say('Hello, agent {agentId} speaking, how can I help you?');
    await change.say(
      'Your details are used for this request only and kept confidential. May I send you a code to verify you?'
    );
    change.act('identity-verified', { method: 'sms-code' });
    await change.say(
      'The current fee is 79 yuan a month, it takes effect on the 1st of next month, and you can cancel it at any time without a fee. Shall I go ahead?'
    );
    expect(change.did('confirmed')).toBe(true);
    change.act('acted-on');
    expect(change.run.memory.lines.at(-1)?.text).toContain('text');
    expect(change.did('agreed')).toBe(true);

    const complaint = easy('fee-dispute');
    complaint.act(pickUp);
    await complaint.say('Hello, agent {agentId} speaking, how can I help you?');
    await complaint.say("I'm very sorry about this. I'm checking the facts now.");
    const sum = complaint.view.arrival!.invented.bills!.culprit!.yuan;
    // Less than what is disputed does not settle it.
    expect(await complaint.say(`I can refund you ${sum - 1} yuan. Would that be all right?`)).toContain(String(sum));
    expect(complaint.did('agreed')).toBe(false);
    await complaint.say(`I can refund you the ${sum} yuan. Would that be all right?`);
    expect(complaint.did('agreed')).toBe(true);
  });

  test.each(['zh-CN', 'en'] as const)(
    'everybody who comes in person can be spoken with, and says why they came (%s)',
    async (lang) => {
      const plan = planOf(lang, { seed: 11, tickets: 60, hours: 8 });
      const { sandbox } = sandboxOf(plan);
      const history = History.begin(sandbox, staff);
      const greeting = lang === 'en' ? 'Hello, how can I help you?' : '您好，请问有什么可以帮您？';
      await prepareFor([greeting]);
      let spoken = 0;
      for (const { opening, invented } of sandbox.arrivals) {
        history.runUntil(opening.at_ms);
        const { number } = opening.with.ticket;
        const about = addressOf(number);
        const refused = history.take({ who: 'agent', about, do: pickUp });
        expect(refused === undefined, number).toBe(invented.ticket.channel !== 'kiosk');
        if (refused) continue;
        expect(history.take({ who: 'agent', about, say: greeting })).toBeUndefined();
        const talk = talkOn(history.now, number)!;
        history.runUntil(talk.until_ms, talk.rule);
        const lines = history.now.desk.memory.tickets.get(number)!.memory.lines.map((line) => line.text);
        expect(lines[1], number).toContain(invented.lines.at(-1));
        expect(lines.join(' ')).not.toMatch(/[{}]|undefined|null/);
        spoken += 1;
      }
      expect(spoken).toBeGreaterThan(40);
    }
  );

  test('nobody takes the role of whoever has somebody on the line, until the call is over', () => {
    const call = new OneCall(planOf('en', { seed: 3, ...fault }));
    call.act(pickUp);
    expect(call.history.take({ role: 'agent', by: 'exemplary' })?.en).toBe(
      'a customer is on the line: end the call first'
    );
    call.act('agent-ended');
    expect(call.history.take({ role: 'agent', by: 'exemplary' })).toBeUndefined();
  });

  test('no colleague speaks to the customer or takes the ticket while the agent has them on the line', async () => {
    const call = new OneCall(planOf('zh-CN', { seed: 3, ...fault }));
    const by = (who: Role, event: string, fields?: Fields) =>
      call.history.take({ who, about: addressOf(call.number), do: event, ...(fields && { with: fields }) });
    call.act(pickUp);
    await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
    call.act('handed-over', { team: 'field' });
    expect(by('dispatcher', 'dispatched', { team: 'back-office' })?.zh).toContain('坐席正在和客户通话');
    expect(by('field', 'responded')?.zh).toContain('坐席正在和客户通话');
    expect(call.history.take({ who: 'field', about: addressOf(call.number), say: '您好' })?.zh).toContain(
      '坐席正在和客户通话'
    );
    call.act('agent-ended');
    expect(by('field', 'responded')?.zh ?? '').not.toContain('坐席正在和客户通话');
  });

  test.each([
    ['zh-CN', ['我已经给您发了验证码，麻烦念一下。', '验证码已经发给您了。'], /没收到/],
    ['en', ["I've sent you the code.", 'The code is on its way to you, can you read it out?'], /any text|come through/]
  ] as const)(
    'what is said to be done and is not is missed by the customer, and hinted at (%s)',
    async (lang, lines, missed) => {
      const verifiable = ({ canVerify, inScope }: World) => canVerify && inScope;
      for (const line of lines) {
        const call = callOf(lang, fault, verifiable);
        call.act(pickUp);
        await call.say(
          lang === 'en'
            ? 'Hello, agent {agentId} speaking, how can I help you?'
            : '您好，工号{agentId}为您服务，请问有什么可以帮您？'
        );
        await call.say(
          lang === 'en'
            ? 'Your details are used for this request only and kept confidential.'
            : '您的信息仅用于本次业务，会严格保密。'
        );
        expect(await call.say(line), line).toMatch(missed);
        expect(call.did('identity-verified')).toBe(false);
        expect(call.act('identity-verified', { method: 'sms-code' })).toBeUndefined();
        expect(call.did('identity-verified')).toBe(true);
      }
      const call = callOf(lang, fault, verifiable);
      call.act(pickUp);
      await call.say(lang === 'en' ? 'May I text you a code to verify you?' : '我给您发个短信验证码核实身份，可以吗？');
      expect(hintOn(call.history.sandbox, call.history.now, call.number)).toMatchObject({
        announced: true,
        entry: { do: 'identity-verified' }
      });
      call.act('identity-verified', { method: 'sms-code' });
      expect(hintOn(call.history.sandbox, call.history.now, call.number)?.announced).toBeUndefined();
    }
  );

  test('a call that is said to be passed on, and is not, goes on with the same agent', async () => {
    const call = callOf('zh-CN', fault, ({ inScope }) => inScope);
    call.act(pickUp);
    await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
    expect(await call.say('已经给您转过去了。')).toMatch(/还是你/);
    expect(call.did('transferred')).toBe(false);
  });

  test.each([
    'broadband',
    'fixed-line',
    'mobile-network',
    'new-install',
    'plan-change',
    'fee-dispute',
    'attitude'
  ] as const)('whoever calls about %s can tell what a form asks for', async (business) => {
    const call = callOf(
      'zh-CN',
      { wanted: { business, channel: 'hotline', difficulty: 'none' } },
      ({ canVerify }) => canVerify
    );
    const { customer, account } = call.view.arrival!.invented;
    call.act(pickUp);
    await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
    expect(await call.say('请问您的联系电话是多少？')).toContain(customer.contact);
    expect(await call.say('请问您要查的业务号码是多少？')).toContain(customer.contact);
    expect(await call.say('请问您的地址是哪里？')).toContain(customer.address);
    expect(await call.say('请问您的宽带账号是多少？')).toContain(account);
  });

  test('in the shop papers are shown and looked at; on the telephone they cannot be', async () => {
    const wanted = { business: 'plan-change', difficulty: 'none' } as const;
    const verifiable = ({ canVerify, inScope }: World) => canVerify && inScope;
    const shop = callOf('zh-CN', { wanted: { ...wanted, channel: 'hall' } }, verifiable);
    shop.act(pickUp);
    await shop.say('您好，请问您要办什么业务？');
    expect(await shop.say('麻烦出示一下您的身份证')).toContain('身份证');
    const lines = shop.run.memory.lines.length;
    expect(shop.act('identity-verified', { method: 'identity-card' })).toBeUndefined();
    expect(shop.did('identity-verified')).toBe(true);
    // Nobody asks what a code is for that was never sent.
    expect(shop.run.memory.lines.length).toBe(lines);
    const phone = callOf('zh-CN', { wanted: { ...wanted, channel: 'hotline' } }, verifiable);
    phone.act(pickUp);
    await phone.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
    expect(await phone.say('麻烦出示一下您的身份证')).toContain('验证码');
  });

  test('what a change costs is told by its own price, and by no other', async () => {
    const told = async (off: number) => {
      const call = callOf(
        'zh-CN',
        { wanted: { business: 'plan-change', channel: 'hotline', difficulty: 'none' } },
        ({ canVerify, solvableOnTheSpot }) => canVerify && solvableOnTheSpot
      );
      const { newPlan } = call.view.arrival!.invented;
      call.act(pickUp);
      await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
      await call.say('您的信息仅用于本次业务，会严格保密。我给您发个短信验证码，可以吗？');
      call.act('identity-verified', { method: 'sms-code' });
      await call.say(`这个套餐每个月${newPlan!.fee_yuan + off}元，下个月1号生效，随时可以取消，不收违约金。`);
      return call;
    };
    expect((await told(0)).did('disclosed')).toBe(true);
    expect((await told(31)).did('disclosed')).toBe(false);
  });

  test('the next thing on the line is what the customer says', async () => {
    const call = new OneCall(planOf('en', { seed: 3, ...fault }));
    call.act(pickUp);
    await call.say('Hello, agent {agentId} speaking, how can I help you?');
    const lines = call.run.memory.lines.length;
    const { until_ms, rule } = jumpOf('event', call.history.sandbox, call.history.now_ms, call.number);
    call.history.runUntil(until_ms, rule);
    expect(call.run.memory.lines.length).toBe(lines + 1);
    expect(hintOn(call.history.sandbox, call.history.now, call.number)?.who).toBe('agent');
  });
});
