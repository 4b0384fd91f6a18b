import { describe, expect, it } from 'vitest';
import type { Entry, Fields } from '#domain/entry';
import { mindOf, type Call, type CallState } from '#contact/call';
import { heardOf, toldAloud } from '#contact/heard-words';
import { recordsNow } from '#contact/records';
import { fold } from '#kernel/fold';
import { deskActOf, deskActs } from '#machines/desk-acts';
import { prepareFor } from '#language/script';
import { playFile, type PlayedFile } from '../src/cli/play-file';
import { conditionsOf, saidBefore } from '../src/routes/practice/[scenario]/call/desk/before-act';
import { knownFacts } from '../src/routes/practice/[scenario]/call/desk/known';
import { isFiled, preparedWay, refusedNow } from '../src/routes/practice/[scenario]/call/desk/leaving';
import { isMoneyPromised } from '../src/routes/practice/[scenario]/call/desk/matter';
import { formFields, missingIn } from '../src/routes/practice/[scenario]/call/desk/ticket-form';

/** A golden run, which can be stopped anywhere. */
async function played(
  name: string
): Promise<PlayedFile & { until: (index: number, more?: readonly Entry[]) => CallState }> {
  const [scenario] = name.split('.');
  const found = await playFile(`scenarios/${scenario}.yaml`, `tests/runs/${name}.yaml`);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  const { call, run } = found.value;
  const until = (index: number, more: readonly Entry[] = []): CallState => {
    const entries = [...run.entries.slice(0, index), ...more];
    const next_ms = run.entries[index]?.at_ms ?? found.value.state.now_ms;
    return fold(call.simulation, entries, Math.max(next_ms, entries.at(-1)?.at_ms ?? 0));
  };
  return { ...found.value, until };
}

/** The state in which an entry of the run is about to be made. */
function before(file: Awaited<ReturnType<typeof played>>, act: string): CallState {
  return file.until(file.run.entries.findIndex((entry) => 'do' in entry && entry.do === act));
}

const fee = await played('fee-complaint.good');
const company = await played('company-line.good');
const outage = await played('broadband-outage.red-light');

describe('before money is given', () => {
  it('nothing has to be said that is told of it once it is (4.1-complaint)', () => {
    for (const state of [fee.until(2), before(fee, 'grant-credit')]) {
      const conditions = conditionsOf(fee.call, state, 'grant-credit');
      expect(conditions.map(({ clause }) => clause)).not.toContain('4.1-complaint');
      expect(saidBefore(conditions, 'grant-credit')).not.toContain('done');
    }
  });
});

describe('before a service is cancelled', () => {
  const act = 'change-service';

  it('fee, effective time, rule and question have to be said, and the customer has to say yes (1.2-disclose, 1.2-confirm)', () => {
    const conditions = conditionsOf(fee.call, fee.until(2), act);
    expect(saidBefore(conditions, act)).toEqual([
      'current-fee',
      'effective-time',
      'cancellation-rule',
      'ask-confirmation',
      'service',
      'fee'
    ]);
    expect(conditions.filter(({ done }) => done)).toEqual([]);
    expect(conditions.find(({ clause }) => clause === '1.2-confirm')).toMatchObject({ yes: false });
  });

  it('each is ticked once it was heard', () => {
    const conditions = conditionsOf(fee.call, before(fee, act), act);
    expect(conditions.map(({ clause, done }) => [clause, done])).toEqual([
      ['1.2-disclose', true],
      ['1.2-confirm', true],
      ['2.1-identity', true]
    ]);
    expect(conditions.flatMap(({ pieces }) => pieces).every(({ done }) => done)).toBe(true);
  });

  it('being asked is not enough: the yes is missing until it has been said', () => {
    const asked = fee.run.entries.findIndex((entry) => 'do' in entry && entry.do === act) - 1;
    const at_ms = fee.run.entries[asked]!.at_ms + 1000;
    const state = fold(fee.call.simulation, fee.run.entries.slice(0, asked + 1), at_ms);
    const confirm = conditionsOf(fee.call, state, act).find(({ clause }) => clause === '1.2-confirm');
    expect(confirm).toMatchObject({ yes: false, done: false });
    expect(confirm?.pieces.every(({ done }) => done)).toBe(true);
  });
});

describe('what was said and is asked for all the same', () => {
  const act = 'change-service';
  const confirm = (state: CallState) =>
    conditionsOf(fee.call, state, act).find(({ clause }) => clause === '1.2-confirm')!;
  const lineOf = (words: string) => fee.run.entries.findIndex((entry) => 'say' in entry && entry.say.includes(words));
  const [disclosed, asked] = [lineOf('目前每月20元'), lineOf('是否确认取消')];

  it('says that it was too early', () => {
    const { at_ms } = fee.run.entries[disclosed]!;
    const early = fee.until(disclosed, [{ ...fee.run.entries[asked]!, at_ms }]);
    const { pieces } = confirm(early);
    expect(pieces.filter(({ why }) => why === 'early').map(({ name }) => name)).toEqual([
      'ask-confirmation',
      'service',
      'fee'
    ]);
    // Nothing is told of what was never said, nor of what is there.
    expect(confirm(fee.until(2)).pieces.map(({ why }) => why)).toEqual([undefined, undefined, undefined]);
    expect(confirm(before(fee, act)).pieces.map(({ why }) => why)).toEqual([undefined, undefined, undefined]);
  });

  it('so was the yes', () => {
    const state = before(fee, act);
    expect(confirm(state)).toMatchObject({ yes: true });
    const { acts } = state.memory;
    const at = acts.findIndex(({ name }) => name === 'confirms');
    const early = acts.with(at, { ...acts.at(at)!, order: 0 });
    expect(confirm({ ...state, memory: { ...state.memory, acts: early } })).toMatchObject({
      yes: false,
      yesEarly: true
    });
    // Nobody has said yes before anybody was asked.
    expect(confirm(fee.until(asked)).yesEarly).toBeUndefined();
  });
});

describe('before a ticket leaves the desk', () => {
  it('what the case asks for is said, tag and label among it, and nothing that others need', () => {
    const clauses = conditionsOf(outage.call, outage.until(3), 'hand-over').map(({ clause }) => clause);
    expect(clauses).toContain('2.1-selfhelp-failed');
    expect(clauses).toContain('2.2-label');
    expect(clauses).toContain('1.2-capture');
    expect(clauses).not.toContain('2.2-major');
    expect(conditionsOf(outage.call, before(outage, 'hand-over'), 'hand-over').every(({ done }) => done)).toBe(true);
  });

  it('one that is handed over though it could be settled is owed a label', () => {
    const clauses = (act: string) => conditionsOf(fee.call, fee.until(5), act).map(({ clause }) => clause);
    expect(clauses('hand-over')).toContain('2.2-label');
    expect(clauses('close-ticket')).not.toContain('2.2-label');
  });

  it('what is given with the act itself is not told as missing (1.1-hotline-transfer-note)', () => {
    const note = (fields: Fields) =>
      conditionsOf(company.call, before(company, 'transfer'), 'transfer', fields).find(
        ({ clause }) => clause === '1.1-hotline-transfer-note'
      );
    expect(note({ desk: 'enterprise', reason: '装专线' })).toMatchObject({
      done: true,
      pieces: [{ done: true }, { done: true }]
    });
    expect(note({ desk: 'enterprise' })).toMatchObject({ done: false, pieces: [{ done: false }, { done: true }] });
    expect(note({ desk: '' })).toMatchObject({ done: false, pieces: [{ done: false }, { done: false }] });
  });

  it('nobody can do it before the demand is known, in words', () => {
    expect(refusedNow(fee.call, fee.until(0).memory, 'close-ticket')?.zh).toBe('还不知道客户的诉求');
    expect(refusedNow(fee.call, before(fee, 'close-ticket').memory, 'close-ticket')).toBeUndefined();
  });

  it('the way is the one that was prepared', () => {
    expect(preparedWay(fee.until(5).memory)).toBeUndefined();
    expect(preparedWay(before(fee, 'close-ticket').memory)).toBe('close-ticket');
    expect(preparedWay(before(outage, 'hand-over').memory)).toBe('hand-over');
    expect(isFiled(before(outage, 'hand-over').memory.desk)).toBe(false);
    expect(isFiled(outage.state.memory.desk)).toBe(true);
    expect(isFiled(fee.state.memory.desk)).toBe(true);
  });
});

describe('the form of a ticket', () => {
  const required = ({ call }: PlayedFile, state: CallState) =>
    formFields(call, state.memory).flatMap((field) => (field.required ? [field.id] : []));

  it('asks of a complaint about a bill neither address nor visit, of a line both (1.2-capture, 1.2-minimal)', () => {
    expect(formFields(fee.call, fee.until(0).memory).map(({ id }) => id)).toEqual([
      'demand',
      'businessType',
      'contact',
      'solution'
    ]);
    expect(required(fee, fee.until(0))).toEqual(['demand', 'businessType', 'contact']);
    expect(required(outage, outage.until(0))).toEqual(['demand', 'businessType', 'contact', 'serviceAddress']);
  });

  it('requires the hour of a visit once one was given', () => {
    expect(required(outage, before(outage, 'add-tag'))).toContain('visitTime');
    expect(
      missingIn(formFields(outage.call, before(outage, 'add-tag').memory), before(outage, 'add-tag').memory)
    ).toEqual(['visitTime']);
  });

  it('fills in what was told or is open on record, and nothing before', () => {
    const assisted = { ...outage.call, header: { ...outage.call.header, mode: 'assisted' as const } };
    const suggests = (state: CallState, id: string, call: Call = assisted) =>
      formFields(call, state.memory).find((field) => field.id === id)?.suggests;
    expect(
      suggests(outage.until(3), 'demand', { ...assisted, header: { ...assisted.header, mode: 'exam' } })
    ).toBeUndefined();
    expect(suggests(outage.until(3), 'serviceAddress')).toBeUndefined();
    expect(suggests(before(outage, 'check-details'), 'serviceAddress')).toBe('长宁街7号5栋301室');
    expect(suggests(outage.until(3), 'demand')).toBe(
      outage.until(3).memory.lines.find(({ who }) => who === 'customer')?.text
    );
  });

  it.each([
    ['demand', 1],
    ['contact', 1]
  ])('fills in of %s what was heard before the customer was cut off, and no more', (id, after_ms) => {
    const { call, run } = outage;
    const guided = { ...call, header: { ...call.header, mode: 'guided' as const } };
    // The line that tells it, and the agent speaking into it.
    const whole = outage.state.memory.lines.find(
      ({ who, means = [] }) =>
        who === 'customer' &&
        means.some(({ tell, does }) => (id === 'demand' ? does.includes('tells-demand') : tell.includes(id)))
    )!;
    const at_ms = whole.from_ms + after_ms * 1000;
    const said = run.entries.filter((entry) => entry.at_ms < whole.from_ms);
    const { memory } = fold(call.simulation, [...said, { at_ms, who: 'agent', say: '您先听我说。' }], at_ms + 100);
    const line = memory.lines.find(({ cut }) => cut)!;
    const suggests = formFields(guided, memory).find((field) => field.id === id)?.suggests;
    const heard = heardOf(line, call.table.speech_ms);
    expect(heard.length).toBeLessThan(line.text.length);
    if (id === 'demand') expect(suggests).toBe(heard.trim());
    else {
      expect(memory.told).toContain(id);
      expect(toldAloud(memory, call.caseFile.facts, call.table.speech_ms)).not.toContain(id);
      expect(knownFacts(call, memory).find((fact) => fact.id === id)).not.toHaveProperty('told');
    }
  });

  it('says whether a number or an address is what the customer said', () => {
    const write = (value: string): Entry => ({
      at_ms: 70_000,
      who: 'agent',
      do: 'fill-field',
      with: { field: 'contact', value }
    });
    const index = outage.run.entries.findIndex((entry) => 'do' in entry && entry.do === 'check-details');
    const agrees = (value: string) =>
      formFields(outage.call, outage.until(index, [write(value)]).memory).find(({ id }) => id === 'contact')?.agrees;
    expect(agrees('186 0018 6012')).toBe(true);
    expect(agrees('18600186013')).toBe(false);
  });
});

describe('what is known of a customer', () => {
  const address = (state: CallState) => knownFacts(outage.call, state.memory).find(({ id }) => id === 'serviceAddress');

  it('stays masked until it is certain who speaks, and is compared with what was said', () => {
    expect(address(outage.until(3))).toMatchObject({ open: false, matches: false });
    expect(address(outage.until(3))).not.toHaveProperty('told');
    expect(address(before(outage, 'check-details'))).toMatchObject({
      open: true,
      told: '长宁街7号5栋301室',
      matches: true
    });
  });
});

describe('money that was promised', () => {
  it('has its place on the desk once a remedy was put that has to be granted', () => {
    expect(isMoneyPromised(fee.call, fee.until(5).memory)).toBe(false);
    expect(isMoneyPromised(fee.call, before(fee, 'change-service').memory)).toBe(true);
  });
});

describe('a code that was not answered', () => {
  const verify = (at_ms: number): Entry => ({
    at_ms,
    who: 'agent',
    do: 'verify-identity',
    with: { method: 'sms-code' }
  });
  const outcomes = (state: CallState) => state.memory.desk.attempts.map(({ outcome }) => outcome);

  it('is over once another is sent', () => {
    const state = fee.until(2, [verify(24_000), verify(30_000)]);
    expect(outcomes(state)).toEqual(['unanswered', 'waiting']);
  });

  it('is over once it is recorded that nobody can be verified', () => {
    const given: Entry = { at_ms: 30_000, who: 'agent', do: 'record-unverifiable', with: { reason: '收不到' } };
    expect(outcomes(fee.until(2, [verify(24_000), given]))).toEqual(['unanswered']);
  });

  it('is not given up without a reason: a text that is to be written is missing while it is empty', () => {
    for (const reason of ['', '  ', '\n']) {
      const given: Entry = { at_ms: 30_000, who: 'agent', do: 'record-unverifiable', with: { reason } };
      const { desk } = fee.until(2, [verify(24_000), given]).memory;
      expect(desk.identity).toBe('waiting');
    }
  });

  it('takes back what stood in a field of the ticket with an empty text', () => {
    const fill = (at_ms: number, value: string): Entry => ({
      at_ms,
      who: 'agent',
      do: 'fill-field',
      with: { field: 'demand', value }
    });
    expect(fee.until(2, [fill(30_000, '多扣了钱'), fill(31_000, '')]).memory.desk.fields['demand']).toBe('');
  });
});

describe('what is done while one speaks', async () => {
  const fee = await played('fee-complaint.good');
  const asked: Entry = {
    at_ms: 23_456,
    who: 'agent',
    say: '先跟您核对一下身份，我发一条短信验证码给您，您的信息仅用于本次业务处理，我们会严格保密，您念给我可以吗？'
  };
  await prepareFor([asked.say]);

  it('reaches the customer behind the line that says what it is for', () => {
    const early: Entry = { at_ms: 24_000, who: 'agent', do: 'verify-identity', with: { method: 'sms-code' } };
    const before = fee.until(2).memory;
    const { memory } = fold(fee.call.simulation, [...fee.run.entries.slice(0, 2), asked, early], 60_000);
    const line = memory.lines.findLast(({ who }) => who === 'agent')!;
    expect(early.at_ms).toBeLessThan(line.until_ms);
    expect(memory.desk.attempts.map(({ outcome }) => outcome)).toEqual(['verified']);
    const answers = memory.lines
      .toArray()
      .slice(before.lines.length)
      .filter(({ who }) => who === 'customer');
    expect(answers.length).toBeGreaterThan(0);
    for (const { from_ms, text } of answers) {
      expect(from_ms).toBeGreaterThanOrEqual(line.until_ms);
      // Nobody asks what a code is for that was announced.
      expect(fee.call.caseFile.scenario.lines['what-code']!.zh).not.toContain(text);
    }
  });
});

describe('records on the desk', () => {
  it.each(['unpaid', 'unplugged', 'elderly', 'good'])('say what has come of it by then (%s)', async (kind) => {
    const { call, run, state: end, until } = await played(`broadband-outage.${kind}`);
    const states = [...run.entries.map((_, at) => until(at)), end];
    const { later = [], ...first } = call.caseFile.desk;
    expect(later.length).toBeGreaterThan(0);
    for (const state of states) {
      const { flags } = mindOf(state);
      const now = recordsNow(call, state);
      const row = later.findLast(({ once }) => once.every((flag) => flags.includes(flag)));
      expect(now.line).toEqual(row?.line ?? first.line);
      if (flags.includes('mended')) expect(now.plan?.note.zh ?? '').not.toContain('停机');
    }
    expect(recordsNow(call, end).line).not.toEqual(first.line);
  });
});

describe('a form of the desktop', () => {
  // A call stands still at once, whatever the reason.
  const demanding = deskActs
    .filter(({ name }) => name !== 'pause')
    .flatMap(({ name: act, fields }) =>
      fields
        .filter(({ optional }) => !optional)
        .map(({ name: lacked, ...type }) => {
          const others = fields.flatMap(({ name }) => (name === lacked ? [] : [[name, 'x'] as const]));
          return { act, lacked, type, others: Object.fromEntries(others) as Fields };
        })
    );

  it.each(demanding)(
    'of $act is refused without $lacked, whatever else stands in it',
    ({ act, lacked, type, others }) => {
      const lacking: readonly Fields[] =
        type.takesBack || type.type !== 'text' ? [others] : [others, { ...others, [lacked]: ' ' }];
      for (const fields of lacking) {
        const entry: Entry = { at_ms: 20_000, who: 'agent', do: act, with: fields };
        const { memory } = fee.until(2, [entry]);
        expect(memory.refusals.toArray()).toEqual([{ entry: 2, why: 'wrong-fields' }]);
        expect(memory.desk).toEqual(fee.until(2).memory.desk);
      }
    }
  );

  it('is asked for by most acts', () => {
    expect(new Set(demanding.map(({ act }) => act)).size).toBeGreaterThan(5);
  });

  it('of the order is handed in once all is in it that the ticket needs (1.2-capture)', () => {
    const { happens } = deskActOf('fill-field')!.form;
    const needed = ['demand', 'contact'] as const;
    const around = { needed } as unknown as Parameters<NonNullable<typeof happens>>[1];
    const holding = (...names: readonly string[]) =>
      happens!({ ...fee.until(2).memory.desk, fields: Object.fromEntries(names.map((name) => [name, 'x'])) }, around);
    expect([holding(), holding('demand'), holding('contact'), holding(...needed)]).toEqual([false, false, false, true]);
  });
});
