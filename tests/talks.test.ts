/**
 * Calls as people talk: typed freely, in nobody's ready lines, one for each case. A call that a trainer would pass is passed, nothing that was said in it is
 * denied, and the customer never asks what was meant, nor again for what was just said.
 *
 * `tests/talks/<scenario>.<case>.<language>.txt`, a line each: what is said; `! act key=value` done on the desktop; `~ 25s` time that passes; `? flag: …`
 * or `? demand=life: …` said only where the customer stands there. `{fact}` is what is true in the case.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DoneEntry, Entry } from '#domain/entry';
import type { Lang } from '#domain/text';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, type Call, type CallState } from '#contact/call';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import { openCase } from './led/open-case.ts';

const files = readdirSync('tests/talks').filter((name) => name.endsWith('.txt'));

/** What a customer says who has not followed, or is asked once more for what was given. */
const lost: ReadonlySet<string> = new Set([
  'what-do-you-mean',
  'confirm-what',
  'send-it',
  'what-code',
  'did-verify',
  'did-that',
  'not-up-yet',
  'i-heard-that',
  'which-datum',
  'nothing-is-done',
  'not-finished',
  'what-can-you-do',
  'got-nothing'
]);

/** What a line of a talk does at a time; nothing where it is for another moment. */
function entryOf(line: string, call: Call, state: CallState): Entry | number | undefined {
  const { facts } = call.caseFile;
  const filled = line.replace(/\{(\w+)\}/g, (_, fact: string) => String(facts[fact]));
  const at = { at_ms: state.now_ms, who: 'agent' } as const;
  if (filled.startsWith('~ ')) return Number.parseInt(filled.slice(2), 10) * 1000;
  if (filled.startsWith('! ')) {
    const [act, ...fields] = filled.slice(2).split(' ');
    const given = fields.map((field) => field.split('=') as [string, string]);
    const withFields = Object.fromEntries(given.map(([key, value]) => [key, key === 'yuan' ? Number(value) : value]));
    return { ...at, do: act!, with: withFields } as DoneEntry;
  }
  if (!filled.startsWith('? ')) return { ...at, say: filled };
  const [moment, say] = [filled.slice(2, filled.indexOf(': ')), filled.slice(filled.indexOf(': ') + 2)];
  const { flags, at: places } = mindOf(state);
  const [demand, life] = moment.split('=');
  return (life === undefined ? flags.includes(moment) : places[demand!] === life) ? { ...at, say } : undefined;
}

const isBusy = ({ memory, now_ms }: CallState): boolean =>
  !memory.ended &&
  (memory.agentUntil_ms > now_ms || memory.speaking !== undefined || memory.replies.length > 0 || !!memory.turn);

/** Plays a talk, line by line, each when the floor is free. */
function talked(call: Call, lines: readonly string[]): CallState {
  let state = advance(call.simulation, begin(call.simulation), 1500);
  for (const line of lines) {
    const entry = entryOf(line, call, state);
    if (entry === undefined) continue;
    if (typeof entry === 'number') state = advance(call.simulation, state, state.now_ms + entry);
    else {
      const done = apply(call.simulation, state, entry, state.now_ms);
      expect(done.refused, line).toBeUndefined();
      state = advance(call.simulation, done.state, done.state.now_ms + 1500);
    }
    for (let step = 0; step < 80 && isBusy(state); step += 1)
      state = advance(call.simulation, state, state.now_ms + 500);
  }
  return state;
}

/** Which of the customer's lines were said, in order. */
const linesSaid = ({ memory }: CallState): readonly string[] =>
  [...memory.lines].flatMap(({ who, means = [] }) =>
    who === 'customer' ? means.flatMap(({ line }) => line ?? []) : []
  );

const begun = ['您好，1024号为您服务，请讲', '实在抱歉，我马上给您查'];
const verified = [...begun, '先给您发个验证码核实身份，收到念给我', '! verify-identity method=sms-code'];

describe('a customer', () => {
  it('reads out a code that came unasked, once told what it is for', async () => {
    const call = await openCase('fee-complaint', 'settles', 'zh-CN');
    const said = linesSaid(
      talked(call, [...begun, '! verify-identity method=sms-code', '这是核实身份用的，您念给我就行'])
    );
    expect(said.slice(-2)).toEqual(['what-code', 'read-code']);
  });
  it('who is asked for the holder says that it is somebody else', async () => {
    const call = await openCase('fee-complaint', 'not-the-holder', 'zh-CN');
    expect(linesSaid(talked(call, [...begun, '请问您是机主本人吗？']))).toContain('not-the-holder');
  });
  it('who is told of the discount alone asks for the rest, and names no service that nobody has named', async () => {
    const call = await openCase('fee-complaint', 'settles', 'zh-CN');
    const half = '您那个优惠{ended}就结束了，所以涨了{off}块';
    const rest = '还有{serviceFee}块是{serviceName}的钱，{since}外呼的时候开上的';
    expect(linesSaid(talked(call, [...verified, half])).at(-1)).toBe('and-the-rest');
    expect(linesSaid(talked(call, [...verified, half, rest])).at(-1)).toBe('whose-fault');
  });
  it('who has paid behind a restart goes and restarts once more', async () => {
    const call = await openCase('broadband-outage', 'unpaid', 'zh-CN');
    const guide = '您按住光猫电源键十秒重启一下，等三分钟再看好了没有';
    const pay = '是欠费停机了，您在APP里缴一下费';
    const lines = [...verified, guide, '~ 30s', pay, guide, '~ 30s', '~ 178s', '三分钟到了，现在能上网了吗'];
    const state = talked(call, lines);
    expect(linesSaid(state).filter((line) => line === 'going-to-restart')).toHaveLength(2);
    expect(mindOf(state).at['restart']).toBe('cured');
  });
  it.each([
    ['zh-CN', (owed: number) => `查到了，是欠费停机，一共欠了${owed}元`],
    ['en', (owed: number) => `I've found it: it was stopped because the bill is unpaid, ${owed} yuan`]
  ] as const)('is told the cause with the sum of the case, or wrongly (%s)', async (lang, tells) => {
    const call = await openCase('broadband-outage', 'unpaid', lang);
    const owed = Number(call.caseFile.facts['owed']);
    for (const [sum, counts] of [
      [owed, 'yes'],
      [owed * 2, 'wrong-fact']
    ] as const) {
      const told = talked(call, [tells(sum)]).memory.acts.findLast(({ name }) => name === 'explain-cause');
      expect(told, String(sum)).toMatchObject({ value: 'unpaid-bill', counts, yuan: sum });
    }
  });
  it.each([
    ['这样处理您满意吗，还有没有别的要我帮忙的', ['satisfied', 'nothing-else']],
    ['还有没有别的要我帮忙的，这样处理您满意吗', ['nothing-else', 'satisfied']]
  ])('answers two questions in one breath, in their order: %s', async (asks, answers) => {
    const call = await openCase('fee-complaint', 'settles', 'zh-CN');
    const lines = readFileSync('tests/talks/fee-complaint.settles.zh-CN.txt', 'utf8').split('\n');
    const settled = lines.slice(
      0,
      lines.findLastIndex((line) => line.includes('满意'))
    );
    expect(linesSaid(talked(call, [...settled.filter((line) => line !== ''), asks])).slice(-2)).toEqual(answers);
  });
  it('of age is tired by long sentences, and hangs up over none', async () => {
    const call = await openCase('broadband-outage', 'elderly', 'zh-CN');
    const long =
      '咱们把那个小盒子关了再重新开一次，您按住后面那个开关键数十下再松手，然后等三分钟咱们再一起看看好了没有';
    const state = talked(call, [...verified, long, long, long, long, long]);
    expect(linesSaid(state).filter((line) => line === 'slower')).toHaveLength(5);
    expect(state.memory.ended).toBeFalsy();
  });
});

describe.each(files)('%s', (file) => {
  const [scenario, variant, lang] = file.split('.') as [string, string, Lang];
  it('is passed, with nothing denied that was said, by a customer who follows it', async () => {
    const call = await openCase(scenario, variant, lang);
    const lines = readFileSync(`tests/talks/${file}`, 'utf8').split('\n');
    const state = talked(
      call,
      lines.filter((line) => line !== '' && !line.startsWith('#'))
    );
    const card = scoreRun(call, state, { record: false });
    const denied = card.findings.filter(({ verdict }) => !['met', 'not-applicable'].includes(verdict));
    expect(denied.map(({ clause, why }) => `${clause}: ${sentence(why, lang)}`)).toEqual([]);
    expect(card.passed).toBe(true);
    const said = [...state.memory.lines].flatMap(({ who, means = [], text }) =>
      who === 'customer' ? means.map(({ line }) => ({ line, text })) : []
    );
    expect(said.filter(({ line }) => line !== undefined && lost.has(line))).toEqual([]);
  });
});
