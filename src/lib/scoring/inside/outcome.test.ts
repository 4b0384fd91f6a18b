import { describe, expect, it } from 'vitest';
import type { ClosingFact, Condition } from '#machines/clause';
import { sentence, sentenceCodes } from '../sentences';
import { playedWith, type Happened } from '../testing/played';
import { outcomeFindings } from '../score.ts';

const refund = {
  within: true,
  yuan: 20,
  needs: 'grant-credit',
  label: { zh: '退还 20 元', en: 'refund of 20 yuan' }
} as const;
const goodwill = { within: true, yuan: 30, label: { zh: '补偿 30 元', en: 'goodwill of 30 yuan' } };
const waiver = { within: false, label: { zh: '全额退还', en: 'refund of the whole bill' } };
const remedies = { refund, goodwill, waiver };
const { conditions } = playedWith({}).call.caseFile.case;
const having = (more: Partial<Record<Condition, boolean>>) => ({ conditions: { ...conditions, ...more } });
const handedOver = { name: 'handed-over', regular: true };
const agreed = [['agreed', 9000]] as const;
const put = (value: string, more: object = {}) => ({ name: 'solution', at_ms: 5000, value, ...more });

/** What is read of a closing fact, in words that are there. */
function read(fact: ClosingFact, happened: Happened) {
  const found = outcomeFindings(playedWith({ remedies, ...happened })).find((it) => it.fact === fact)!;
  for (const said of [found.why, found.remedy])
    for (const lang of ['zh-CN', 'en'] as const) {
      expect([...sentenceCodes]).toContain(said.code);
      expect(sentence(said, lang)).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  return { ...found, is: found.verdict, said: found.why.code, instead: found.remedy.code };
}

describe('what was settled', () => {
  const settled = (happened: Happened) => read('settled', happened);

  it('is what was closed with a yes, and with what was promised entered', () => {
    expect(settled({ moments: agreed })).toMatchObject({ is: 'met', said: 'solved' });
    expect(settled({})).toMatchObject({ is: 'missed', said: 'closed-not-agreed', instead: 'agree-first' });
    const acts = [put('refund')];
    expect(settled({ moments: agreed, acts })).toMatchObject({ said: 'promised-not-entered', instead: 'enter-credit' });
    expect(settled({ moments: agreed, acts, desk: { credits: [20] } })).toMatchObject({ is: 'met' });
    // Of what was promised of a remedy, the sum that was named is owed, and it is called by that.
    const less = [put('refund', { yuan: 15 })];
    expect(settled({ moments: agreed, acts: less, desk: { credits: [15] } })).toMatchObject({ is: 'met' });
    const owed = settled({ moments: agreed, acts: less, desk: { credits: [10] } });
    expect(owed.said).toBe('promised-not-entered');
    expect(sentence(owed.why, 'en')).toContain('15 yuan');
    expect(settled({ moments: agreed, acts: [put('refund', { yuan: 50 })], desk: { credits: [20] } }).is).toBe('met');
  });
  it('never tells a sum as promised that was not said', () => {
    const label = { zh: '补偿 30 元', en: 'Goodwill of 30 yuan' };
    const owed = (said: string, yuan?: number) => {
      const happened: Happened = {
        moments: agreed,
        remedies: { goodwill: { is: 'compensate', yuan: 30, within: true, needs: 'grant-credit', label } },
        lines: [['agent', said, 5000]],
        acts: [put('goodwill', { from: 0, to: said.length, ...(yuan && { yuan }) })]
      };
      return sentence(read('settled', happened).why, 'en');
    };
    expect(owed('45 yuan altogether', 45)).toContain('45 yuan');
    expect(owed('some goodwill')).toContain('some goodwill');
    for (const told of [owed('45 yuan altogether', 45), owed('some goodwill')]) expect(told).not.toContain('30');
    expect(owed('30 yuan goodwill', 30)).toContain('Goodwill of 30 yuan');
  });
  it('is part of it where something else that was wanted stands open, and nothing where the customer went back on it', () => {
    const data = { title: { zh: '剩余流量', en: 'the data left' }, at: 'raised' } as const;
    const part = settled({ moments: agreed, demands: { data } });
    expect(part).toMatchObject({ is: 'partly', points: 2500, said: 'closed-with-open', instead: 'settle-the-demand' });
    const back = settled({ moments: [...agreed, ['rejected', 9500]] });
    expect(back).toMatchObject({ is: 'missed', said: 'closed-not-agreed' });
  });
  it('is not what cannot be settled there, and says where it goes', () => {
    const unsolvable = { case: having({ 'solvable-on-the-spot': false }), team: 'field' };
    expect(settled({ ...unsolvable, moments: agreed })).toMatchObject({ said: 'closed-unsolved', instead: 'hand-to' });
    const left = { ...unsolvable, ending: { name: 'abandoned', regular: false } };
    expect(settled(left)).toMatchObject({ said: 'left-unsettled', instead: 'hand-to' });
  });
  it('is a fault that is back, and no other', () => {
    const fault = { case: { class: 'fault', business: 'broadband' } } as const;
    const back = [{ name: 'recovers', at_ms: 1, kind: 'customer', who: 'customer' }] as const;
    expect(settled({ ...fault, acts: back })).toMatchObject({ is: 'met', said: 'service-back' });
    expect(settled(fault)).toMatchObject({ said: 'closed-still-broken', instead: 'cure-here' });
  });
  it('is what came to the right team with what is true', () => {
    const facts = { contact: '13900000000' };
    const given = (team: string, contact?: string) =>
      settled({ ending: handedOver, team: 'field', facts, desk: { team, fields: contact ? { contact } : {} } });
    expect(given('field', '139 0000 0000')).toMatchObject({ is: 'met', said: 'right-team' });
    expect(given('field')).toMatchObject({ said: 'field-empty', instead: 'fill-the-field' });
    expect(given('field', '1')).toMatchObject({ said: 'field-not-true', instead: 'correct-the-field' });
    expect(given('complaints', '13900000000')).toMatchObject({ said: 'wrong-team-given', instead: 'hand-to' });
    expect(settled({ ending: handedOver })).toMatchObject({ said: 'handed-over-needlessly', instead: 'settle-here' });
  });
  it('is transferred only where it is out of scope', () => {
    const ending = { name: 'transferred', regular: true };
    expect(settled({ ending })).toMatchObject({ said: 'transferred-in-scope', instead: 'settle-here' });
    expect(settled({ ending, case: having({ 'in-scope': false }) })).toMatchObject({ is: 'met', said: 'right-desk' });
    const unverified = { ending: { name: 'not-verifiable', regular: true }, case: having({ 'can-verify': false }) };
    expect(settled(unverified)).toMatchObject({ is: 'met', said: 'could-not-verify' });
  });
});

describe('what the customer accepted', () => {
  it.each([
    [[], 'missed', 'never-agreed'],
    [[['rejected', 1000]], 'missed', 'rejected'],
    [
      [
        ['agreed', 1000],
        ['rejected', 2000]
      ],
      'missed',
      'went-back'
    ],
    [
      [
        ['rejected', 1000],
        ['agreed', 2000]
      ],
      'met',
      'agreed'
    ]
  ] as const)('%j', (moments, is, said) => {
    expect(read('accepted', { moments })).toMatchObject({ is, said });
  });
  it('is no yes to a bad line, but one to what was put in its place and answered', () => {
    const bad = { clause: '5.1-outcome', why: { zh: '不行', en: 'no' } };
    const say = { zh: '好', en: 'ok' };
    const lines = [
      ['agent', 'half an hour', 1000, 'soon'],
      ['customer', 'good', 2000],
      ['agent', 'two days', 3000],
      ['customer', 'right', 4000]
    ] as const;
    const spoken = {
      ready: { soon: { say, bad } } as Happened['ready'] & object,
      moments: [['agreed', 1000]] as const
    };
    const later = [{ name: 'solution', value: 'refund', at_ms: 3000 }];
    expect(read('accepted', { ...spoken, lines })).toMatchObject({ is: 'missed', said: 'agreed-on-bad-line' });
    expect(read('accepted', { ...spoken, lines, acts: later })).toMatchObject({ is: 'met', said: 'agreed' });
    const unanswered = { ...spoken, lines: lines.slice(0, 3), acts: later };
    expect(read('accepted', unanswered)).toMatchObject({ is: 'missed' });
    const refused = { ...spoken, lines, acts: later, moments: [...spoken.moments, ['rejected', 4000] as const] };
    expect(read('accepted', refused)).toMatchObject({ is: 'missed', said: 'went-back' });
    const waived = { ...spoken, lines, acts: [{ ...later[0]!, value: 'waiver' }] };
    expect(read('accepted', waived), 'what is not one’s to give').toMatchObject({ is: 'missed' });
  });
  it('says what is agreed and what is open', () => {
    const money = { title: { zh: '多扣的费用', en: 'the extra charge' } };
    const data = { title: { zh: '剩余流量', en: 'the data left' }, at: 'raised' } as const;
    const of = (demands: Happened['demands']) => read('accepted', { moments: agreed, demands });
    const part = of({ money: { ...money, at: 'settled' }, data });
    expect(part).toMatchObject({ is: 'missed', said: 'agreed-and-open', instead: 'settle-the-demand' });
    expect(sentence(part.why, 'en')).toMatch(/Agreed: the extra charge.*open.*the data left/);
    expect(sentence(part.why, 'zh-CN')).toMatch(/答应了的：多扣的费用.*没有答复.*剩余流量/);
    expect(of({ money: { ...money, at: 'given-up' }, data }).said).toBe('left-open');
    expect(of({ money: { ...money, at: 'settled' } }).said).toBe('agreed');
  });
  it('counts where the customer has confirmed what was then never entered, which is told as that, once', () => {
    const title = { zh: '取消增值业务', en: 'Cancelling the service' };
    const happened: Happened = {
      moments: agreed,
      demands: { change: { title, at: 'raised' } },
      regions: {
        terms: {
          at: 'confirmed',
          states: { confirmed: { on: { 'desk:change-service': [{ leads: { change: 'settled' } }] } } }
        }
      },
      acts: [{ name: 'confirms', who: 'customer', kind: 'customer', at_ms: 1000 }]
    };
    expect(read('accepted', happened)).toMatchObject({ is: 'met', said: 'agreed' });
    const settled = read('settled', happened);
    expect(settled).toMatchObject({ is: 'missed', said: 'promised-not-entered', instead: 'enter-change' });
    expect(sentence(settled.why, 'zh-CN')).toContain('取消增值业务');
    const { acts: _, ...unconfirmed } = happened;
    expect(read('accepted', unconfirmed)).toMatchObject({ is: 'missed', said: 'left-open' });
  });
  it('counts at a proper end', () => {
    const ending = { name: 'abandoned', regular: false };
    expect(read('accepted', { moments: agreed, ending })).toMatchObject({ said: 'agreed-and-left' });
  });
});

describe('what can be kept', () => {
  const wrong = { name: 'fee', at_ms: 4000, value: 15, counts: 'wrong-fact' } as const;
  const keepable = (acts: Happened['acts'], moments: Happened['moments'] = agreed) =>
    read('keepable', { acts: acts!, moments: moments!, expects: { fee: [20] } });

  it('is a solution, told as it is', () => {
    expect(keepable([put('goodwill')])).toMatchObject({ is: 'met' });
    // Closed without what was promised, nobody is left to keep it.
    expect(keepable([put('refund')])).toMatchObject({ is: 'missed', said: 'promised-not-entered' });
    expect(keepable([])).toMatchObject({ said: 'nothing-was-put', instead: 'put-solution' });
  });
  it('is the answer to a question, where nothing is to be changed', () => {
    const question = { class: 'request', business: 'enquiry', ...having({ 'wants-change': false }) } as const;
    const answer = { name: 'remaining', at_ms: 4000, value: 'gb:3.5' } as const;
    const told = (happened: Happened) => read('keepable', { case: question, moments: agreed, ...happened });
    expect(told({ acts: [answer] })).toMatchObject({ is: 'met' });
    expect(told({ acts: [{ ...answer, at_ms: 9500 }] }), 'behind the yes').toMatchObject({ said: 'nothing-was-put' });
    expect(told({ acts: [{ ...answer, counts: 'wrong-fact' }] }), 'wrong').toMatchObject({ is: 'missed' });
    const change = { ...question, ...having({ 'wants-change': true }) };
    expect(told({ case: change, acts: [answer] }), 'of no change').toMatchObject({ said: 'nothing-was-put' });
  });
  it('is not what the customer said yes to on wrong terms', () => {
    expect(keepable([put('goodwill'), wrong])).toMatchObject({
      is: 'missed',
      said: 'agreed-on-wrong-terms',
      instead: 'correct-the-terms'
    });
    const ended = [['contact-ends', 9000]] as const;
    expect(keepable([put('goodwill'), wrong], ended), 'no yes').toMatchObject({ said: 'nobody-said-yes' });
    const right = { ...wrong, at_ms: 6000, value: 20, counts: 'yes' as const };
    expect(keepable([put('goodwill'), wrong, right]), 'put right').toMatchObject({ is: 'met' });
    const number = { ...wrong, name: 'agent-id' };
    expect(keepable([put('goodwill'), number]), 'no term of it').toMatchObject({ is: 'met' });
  });
  it('is no time that comes too soon; in part, where that was put right', () => {
    const soon = { name: 'solution-eta', at_ms: 4000, value: 300_000, from: 0, to: 14 };
    const said = (later: string): NonNullable<Happened['lines']> => [
      ['agent', 'in five minutes', 4000],
      ['agent', later, 6000]
    ];
    const given = (acts: readonly object[], later = 'yes') =>
      read('keepable', {
        acts: [soon, ...acts] as NonNullable<Happened['acts']>,
        lines: said(later),
        ending: handedOver
      });
    expect(given([])).toMatchObject({ is: 'missed', said: 'promised-too-soon', points: 0 });
    const later = { name: 'solution-eta', at_ms: 6000, value: 86_400_000 };
    const half = { is: 'partly', points: 750, why: { more: [{ code: 'put-right', values: { share: 50 } }] } };
    expect(given([later])).toMatchObject(half);
    expect(given([{ ...later, counts: 'misplaced' }]), 'by what counts').toMatchObject({ is: 'missed' });
    expect(given([{ ...later, name: 'visit-eta' }]), 'by the same thing').toMatchObject({ is: 'missed' });
    const declines = { name: 'decline', kind: 'talk', at_ms: 6000 };
    expect(given([declines], 'five minutes I cannot keep')).toMatchObject(half);
    expect(given([declines], 'I cannot give 200 yuan'), 'something else').toMatchObject({ is: 'missed' });
    expect(given([later, { ...soon, at_ms: 7000 }]), 'said anew').toMatchObject({ is: 'missed' });
  });

  it('is a change that the customer has confirmed, and none that they were only asked about', () => {
    const request = { class: 'request', business: 'plan-change' } as const;
    const asked = { name: 'ask-confirmation', at_ms: 5000 };
    const yes = { name: 'confirms', kind: 'customer', who: 'customer', at_ms: 7000 } as const;
    for (const fact of ['keepable', 'within-authority'] as const) {
      const of = (...acts: readonly NonNullable<Happened['acts']>[number][]) =>
        read(fact, { case: request, moments: agreed, acts });
      expect(of(asked, yes)).toMatchObject({ is: 'met' });
      expect(of(asked)).toMatchObject({ is: 'missed', said: 'nothing-was-put' });
      expect(of(yes, { ...asked, at_ms: 9000 })).toMatchObject({ said: 'nothing-was-put' });
    }
  });
});

describe('one’s authority', () => {
  const within = (happened: Happened) => read('within-authority', happened);

  it('covers what is within it, to the yuan', () => {
    expect(within({ acts: [put('refund', { yuan: 50 })], desk: { credits: [20, 30] } })).toMatchObject({ is: 'met' });
    expect(within({ acts: [] })).toMatchObject({ is: 'missed', said: 'nothing-was-put' });
  });
  it('is exceeded by a sum or a remedy that was promised: a loss, and no gate', () => {
    const sum = within({ acts: [put('refund', { yuan: 51 })] });
    expect(sum).toMatchObject({ is: 'violated', said: 'sum-beyond', gate: false, points: 0, lost: 3000 });
    expect(within({ acts: [put('waiver')] })).toMatchObject({ said: 'remedy-beyond', instead: 'offer-within' });
    expect(within({ acts: [put('waiver', { counts: 'wrong-fact' as const })] }), 'said is said').toMatchObject({
      is: 'violated'
    });
  });
  it('has its price for each thing promised, and part of it for what was taken back', () => {
    const acts = [put('refund', { yuan: 200 }), put('waiver', { at_ms: 6000 })];
    const declines = { name: 'decline', kind: 'talk', at_ms: 7000 } as const;
    expect(within({ acts })).toMatchObject({ lost: 6000, points: 0 });
    expect(within({ acts: [acts[0]!, { ...acts[0]!, at_ms: 6000 }] }), 'said once more').toMatchObject({ lost: 3000 });
    const lines = [
      ['agent', '200 yuan', 5000],
      ['agent', 'I cannot give 200 yuan', 7000]
    ] as const;
    expect(within({ acts: [...acts, declines], lines })).toMatchObject({ lost: 4500, points: 0 });
    const back = within({ acts: [acts[0]!, declines], lines });
    expect(back).toMatchObject({ is: 'violated', lost: 1500, points: 750 });
    expect(back.why.more).toEqual([{ code: 'put-right', values: { share: 50 } }]);
  });
  it('breaks the gate by what is given, where the policy has one', () => {
    expect(within({ acts: [put('refund')], desk: { credits: [51] } })).toMatchObject({
      is: 'violated',
      said: 'granted-beyond',
      gate: true,
      lost: 0
    });
    expect(within({ desk: { credits: [51] }, policy: { gates: [] } })).toMatchObject({ gate: false, lost: 3000 });
    const fault = { case: { class: 'fault', business: 'broadband' }, desk: { credits: [51] } } as const;
    expect(within(fault)).toMatchObject({ clause: '5.1-outcome', gate: true });
  });
  it('is for a trainer to look at where the promise is doubtful', () => {
    expect(within({ acts: [put('waiver', { counts: 'doubtful' })] })).toMatchObject({
      is: 'to-review',
      points: 0,
      lost: 0
    });
  });
});

describe('where nobody could be verified', () => {
  const holder = { ending: { name: 'not-verifiable', regular: true }, case: having({ 'can-verify': false }) };

  it('no solution is owed, once it is agreed that the holder is to call', () => {
    expect(read('keepable', { ...holder, moments: agreed })).toMatchObject({ is: 'met', said: 'holder-is-to-call' });
    expect(read('within-authority', { ...holder, moments: agreed })).toMatchObject({ is: 'met' });
  });
  it('something is, as long as nothing is agreed', () => {
    expect(read('keepable', holder)).toMatchObject({ is: 'missed', instead: 'send-to-holder' });
    expect(read('within-authority', holder)).toMatchObject({ is: 'missed', instead: 'send-to-holder' });
  });
  it('nobody is handed on', () => {
    const handed = { ...holder, ending: handedOver, moments: agreed };
    expect(read('settled', handed)).toMatchObject({ is: 'missed', said: 'handed-over-unverified' });
  });
});

describe('what ends rightly though it is not settled', () => {
  const right = { said: [], fields: [], unprovoked: false, waives: [] };
  const toSupervisor = { ...right, ending: 'transferred', after: ['demands-supervisor'], earns: 40 } as const;
  const hungUp = { ...right, ending: 'abandoned', after: ['hangs-up'], earns: 60 } as const;
  const through = {
    ending: { name: 'transferred', regular: true, rightly: toSupervisor },
    acts: [{ name: 'transfer-to', at_ms: 5 }]
  };
  const hangsUp = { name: 'hangs-up', at_ms: 9, kind: 'customer', who: 'customer' } as const;

  it('earns as much of settling it as the policy says, and is accepted by whoever asked for it', () => {
    expect(read('settled', through)).toMatchObject({ is: 'partly', points: 2000, max: 5000, lost: 0 });
    for (const fact of ['accepted', 'keepable', 'within-authority'] as const)
      expect(read(fact, through), fact).toMatchObject({ is: 'met' });
    const left = { ending: { name: 'abandoned', regular: true, rightly: hungUp }, acts: [put('refund'), hangsUp] };
    expect(read('settled', left)).toMatchObject({ is: 'partly', points: 3000, said: 'hung-up-unprovoked' });
    expect(read('accepted', left)).toMatchObject({ is: 'missed', said: 'never-agreed' });
  });
  it('earns a part, and says what is wrong, where nothing but the note is missing', () => {
    const fields = ['transferReason'] as const;
    const noted = { ...toSupervisor, desks: ['supervisor'], fields: [...fields] };
    const asks = { name: 'demands-supervisor', at_ms: 1, kind: 'customer', who: 'customer' } as const;
    const unnoted = {
      ending: { name: 'transferred', regular: false },
      acts: [asks, ...through.acts],
      desk: { transferredTo: 'supervisor' },
      policy: { rightEndings: [noted] }
    };
    expect(read('settled', unnoted)).toMatchObject({ is: 'partly', points: 1000, said: 'put-through-unnoted' });
    expect(read('settled', { ...unnoted, desk: { transferredTo: 'billing' } })).toMatchObject({ is: 'missed' });
    expect(read('settled', { ...unnoted, acts: through.acts }), 'unasked').toMatchObject({ is: 'missed' });
  });
  it('is what the customer hung up on once it had its place: what was done before counts', () => {
    const ending = { name: 'abandoned', regular: false };
    const closed = { ending, moments: agreed, acts: [hangsUp], desk: { closed: true } };
    expect(read('settled', closed)).toMatchObject({ is: 'met', said: 'solved' });
    expect(read('accepted', closed)).toMatchObject({ is: 'met' });
    expect(read('settled', { ...closed, acts: [] }), 'hung up by the agent').toMatchObject({ said: 'left-unsettled' });
    expect(read('settled', { ...closed, desk: {} }), 'left open').toMatchObject({ said: 'left-unsettled' });
  });
});
