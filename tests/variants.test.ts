import { afterAll, beforeAll, describe, it, expect } from 'vitest';
import { fill, inLang, type Lang } from '#domain/text';
import { fold } from '#kernel/fold';
import { holds } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import type { Entry } from '#domain/entry';
import { longIn } from '#contact/speech';
import { instantiateCase, variantOf } from '#scenario/case-instance';
import { scoreRun } from '#scoring/score';
import { playFile, type PlayedFile } from '../src/cli/play-file';

/** The cases of the broadband outage, each with a seed that plays it. */
const seeds = new Map<string, number>();
const golden = new Map<string, PlayedFile>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => golden.clear());
beforeAll(async () => {
  for (const kind of ['vip', 'jargon', 'mass-outage', 'hasty-news', 'good', 'detour']) {
    const played = await playFile('broadband-outage', `tests/runs/broadband-outage.${kind}.yaml`);
    if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
    golden.set(kind, played.value);
  }
  const { scenario } = golden.get('good')!.call.caseFile;
  for (let seed = 60; seed > 0; seed -= 1) seeds.set(variantOf(scenario, seed), seed);
});

const seedOf = (variant: string): number => seeds.get(variant)!;

function callOf(seed: number, lang: Lang = 'zh-CN', policy?: Policy): Call {
  const { call } = golden.get('good')!;
  const { caseFile, table, header } = call;
  return openCall(caseFile.scenario, policy ?? table.policy, table.read, { ...header, seed, lang });
}

/** A golden run up to the first entry that a test says differently, and those entries in its place. */
function until(kind: string, from: (entry: Entry) => boolean, then: readonly (string | Entry)[]): CallState {
  const { call, run } = golden.get(kind)!;
  const at = run.entries.findIndex(from);
  expect(at).toBeGreaterThan(0);
  const start_ms = run.entries[at]!.at_ms;
  const entries = then.map((it, index): Entry =>
    typeof it === 'string' ? { at_ms: start_ms + index * 20_000, who: 'agent', say: it } : it
  );
  const all = [...run.entries.slice(0, at), ...entries];
  return fold(call.simulation, all, all.at(-1)!.at_ms + 20_000);
}

const says = (part: string) => (entry: Entry) => 'say' in entry && entry.say.includes(part);
const heard = (state: CallState) => state.memory.lines.filter(({ who }) => who === 'customer').map(({ line }) => line!);

describe('the variants of the outage', () => {
  it('are all played', () => {
    expect([...seeds.keys()].sort()).toEqual(Object.keys(callOf(1).caseFile.scenario.variants).sort());
  });

  it('have tier, care and difficulty of their own', () => {
    const { scenario } = callOf(1).caseFile;
    const of = (variant: string) => {
      const seed = seedOf(variant);
      const { tier, care, difficulty, conditions } = instantiateCase(scenario, seed, 'en').case;
      return { tier, care, difficulty, emergency: conditions.emergency };
    };
    const ordinary = { tier: 'ordinary', care: false, difficulty: 'none', emergency: false };
    expect(of('cured')).toEqual(ordinary);
    expect(of('red-light')).toEqual(ordinary);
    expect(of('vip')).toEqual({ ...ordinary, tier: 'vip' });
    expect(of('elderly')).toEqual({ ...ordinary, care: true });
    expect(of('mass-outage')).toEqual({ ...ordinary, difficulty: 'major', emergency: true });
  });

  it('have a customer of their own temper and wording', () => {
    const opening = (variant: string) => {
      const call = callOf(seedOf(variant));
      const state = fold(call.simulation, [{ at_ms: 1800, who: 'agent', say: '您好，工号1024为您服务。' }], 20_000);
      const { mood, trust } = mindOf(state);
      return { mood, trust, text: state.memory.lines.at(-1)!.text };
    };
    expect(opening('vip')).toMatchObject({ mood: -2, trust: 0, text: expect.stringContaining('钻石会员') });
    expect(opening('elderly')).toMatchObject({ mood: 0, trust: 2, text: expect.stringContaining('孙子') });
    expect(opening('mass-outage').text).toMatch(/整栋楼|左右邻居/);
    expect(opening('cured').text).not.toMatch(/整栋楼|钻石会员|孙子/);
  });
});

describe('an elderly customer', () => {
  const long =
    '请您先看一下机器上面的电源指示灯和旁边的网络指示灯，告诉我它们现在是一直亮着还是在闪烁，还是已经完全不亮了？';

  it('asks back at jargon and at long sentences, and has heard nothing of them', () => {
    const first = says('请您确认一下光猫');
    const jargon = until('jargon', first, ['请您看看光猫，灯亮着吗？']);
    expect(heard(jargon).at(-1)).toBe('what-is-that');
    const lengthy = until('jargon', first, [long]);
    expect(heard(lengthy).at(-1)).toBe('slower');
    // Long is what it was, in whatever words: not too many things at once, of which there may be but one.
    for (const text of callOf(seedOf('elderly')).caseFile.scenario.lines['slower']!.zh)
      expect(text).not.toMatch(/一下子|这么多|一样一样|一句一句/);
    for (const state of [jargon, lengthy]) {
      expect(mindOf(state).flags).not.toContain('lights');
      // Said is said: the clause about the lights has its part, whoever could follow.
      expect(state.memory.acts.some(({ name }) => name === 'ask-modem-lights')).toBe(true);
    }
    const plain = until('jargon', first, ['请您看看那个小盒子，灯亮着吗？']);
    expect(heard(plain).at(-1)).toBe('lights-normal');
    expect(mindOf(plain).flags).toContain('lights');
  });

  it('is told from a customer who can follow both', () => {
    for (const text of ['请您看看光猫，灯亮着吗？', long]) {
      const state = until('good', says('光猫指示灯'), [text]);
      expect(heard(state).at(-1)).toBe('lights-normal');
    }
  });

  it('still hears an insult that comes with jargon', () => {
    const insulted = until('jargon', says('请您确认一下光猫'), ['你是不是傻，连光猫都不懂？']);
    expect(heard(insulted).at(-1)).toBe('outrageous');
  });

  it('is offered good lines in guided mode that anybody can follow', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const { caseFile, table } = callOf(seedOf('elderly'), lang);
      const { ready, jargon = [] } = caseFile.scenario;
      expect(jargon.length).toBeGreaterThan(5);
      const offered = Object.entries(ready).filter(
        ([, { bad, if: guard }]) =>
          !bad &&
          (guard?.variant?.includes('elderly') ?? true) &&
          // What the case rules out, and what follows a restart that failed, is no affair of this customer's.
          (guard?.where === undefined || holds(guard.where, caseFile.case)) &&
          !Object.keys(guard?.at ?? {}).includes('visit') &&
          !(guard?.has ?? []).some((flag) => ['unpaid', 'lights-out'].includes(flag))
      );
      expect(offered.length).toBeGreaterThan(20);
      for (const [id, { say }] of offered) {
        const text = fill(inLang(say, lang), { ...caseFile.facts, agentId: '1024' });
        expect(longIn(text, caseFile.case, table.policy), id).toEqual([]);
        expect(
          jargon.filter((word) => text.toLowerCase().includes(word)),
          `${id}: ${text}`
        ).toEqual([]);
      }
    }
  });
});

describe('a VIP', () => {
  const agreed = (then: readonly string[]) => {
    const state = until('vip', says('我为您安排装维师傅'), then);
    return {
      last: heard(state).at(-1),
      visit: mindOf(state).at['visit'],
      deeds: state.memory.acts.map(({ name }) => name)
    };
  };

  it('agrees to an hour with a call ahead, in one breath or two, in either order', () => {
    const { visitTime } = golden.get('vip')!.call.caseFile.facts;
    const hour = `我给您安排装维师傅${visitTime}上门检修。`;
    const ahead = '师傅会提前一小时打电话跟您确认。';
    for (const then of [[hour, ahead], [ahead, hour], [`${hour}${ahead}`], [`${ahead}${hour}`]]) {
      const { last, visit, deeds } = agreed(then);
      expect({ then, last, visit }).toEqual({ then, last: 'agree-visit', visit: 'booked' });
      expect(deeds).toContain('agrees');
    }
  });

  it('agrees to neither alone, nor to “within 24 hours”', () => {
    for (const [then, last] of [
      [`我给您安排装维师傅${golden.get('vip')!.call.caseFile.facts['visitTime']}上门检修。`, 'call-ahead'],
      ['师傅会提前一小时打电话跟您确认。', 'hour-then'],
      ['我给您安排装维师傅上门检修，24小时内到。', 'which-hour'],
      ['我给您安排装维师傅明天上午上门检修。', 'which-hour']
    ] as const) {
      const state = agreed([then]);
      expect(state).toMatchObject({ last, visit: 'timing' });
      expect(state.deeds).not.toContain('agrees');
    }
  });
});

describe('a visit', () => {
  it('is agreed by its day and its hour, not by one of them', () => {
    const offered = (...then: readonly string[]) => {
      const state = until('detour', says('很抱歉，看来'), then);
      return { heard: heard(state).at(-1), agrees: state.memory.acts.some(({ name }) => name === 'agrees') };
    };
    const yes = { heard: 'agree-visit', agrees: true };
    const asks = { heard: 'which-hour', agrees: false };
    expect(offered('我为您安排装维师傅上门检修，24小时内到，您看可以吗？')).toEqual(asks);
    expect(offered('我给您安排装维师傅明天上门，您看可以吗？')).toEqual(asks);
    const suits = String(golden.get('detour')!.call.caseFile.facts['visitTime']);
    expect(offered(`我给您安排装维师傅${suits}上门，您看可以吗？`)).toEqual(yes);
    // Asked which hour, the customer has named a day: the hour is enough, and so is what was said.
    expect(offered('师傅24小时内上门。', `好的，那就${suits.slice(2)}。`)).toEqual(yes);
    expect(offered('请问您什么时间方便师傅上门？', '好的，就按您说的时间，给您约好了。')).toEqual(yes);
    expect(offered(`那${suits}，行吗？`)).toEqual(yes);
    // Another hour is bargained over.
    expect(offered('明天中午十二点，行吗？')).toEqual({ heard: 'other-hour', agrees: false });
    expect(offered('明天中午十二点，行吗？', '真的只有明天中午十二点有人。')).toEqual({
      heard: 'hour-then-so',
      agrees: true
    });
    // An hour of no day is none.
    expect(offered('三点钟系统会刷新。')).toMatchObject({ agrees: false });
  });

  it('that is agreed and not written down has its consequence', () => {
    const { call, run } = golden.get('detour')!;
    const without = run.entries.filter((entry) => !('do' in entry && entry.with?.['field'] === 'visitTime'));
    const card = (entries: readonly Entry[]) => scoreRun(call, fold(call.simulation, entries), { record: true });
    expect(card(run.entries).consequences.map(({ code }) => code)).toEqual(['on-its-way']);
    expect(card(without).consequences.map(({ code }) => code)).toEqual(['no-visit-time']);
  });
});

describe('an emergency', () => {
  it('is agreed to once it is said when there will be news', () => {
    const vague = until('mass-outage', says('您的问题我们已升级'), ['您的问题我们已升级处理，将安排专人跟进。']);
    expect(heard(vague).at(-1)).toBe('when-news');
    const told = until('mass-outage', says('您的问题我们已升级'), ['我们已升级处理，预计2小时内反馈进展。']);
    expect(heard(told).at(-1)).toBe('agree-news');
    expect(mindOf(told).at['repair']).toBe('put-off');
  });

  it('has no self-help on its card, done or not: the panel shows the cut cable', () => {
    const { call, run } = golden.get('mass-outage')!;
    const helps = (entry: Entry) =>
      'say' in entry
        ? /指示灯|重启|能不能上网/.test(entry.say)
        : entry.do === 'wait' || entry.with?.['tag'] === '自助排障无效';
    // Without them there is less to wait for: nobody is left on the line in silence.
    const without = run.entries
      .filter((entry) => !helps(entry))
      .reduce<readonly Entry[]>((done, entry) => {
        const last = done.at(-1)?.at_ms ?? 0;
        return [...done, { ...entry, at_ms: Math.min(entry.at_ms, last + 16_000) }];
      }, []);
    for (const entries of [run.entries, without]) {
      const card = scoreRun(call, fold(call.simulation, entries), { record: true });
      const scored = card.findings.map(({ clause }) => clause).filter((clause) => clause.startsWith('2.1-'));
      expect(scored).toEqual(['2.1-check-5min', '2.1-identity', '2.1-details']);
      expect(card.findings.filter(({ points, max, lost }) => points < max || lost > 0)).toEqual([]);
    }
  });

  it('is no case for a visit', () => {
    const state = until('mass-outage', says('很抱歉，这一片'), ['我给您安排装维师傅明天上午十点上门检修。']);
    expect(heard(state).at(-1)).toBe('whole-block');
  });

  it('has its progress time held against the policy, and nothing else has', () => {
    const { call, run } = golden.get('hasty-news')!;
    const keepable = (seed: number, policy: Policy, entries: readonly Entry[] = run.entries) => {
      const other = callOf(seed, 'zh-CN', policy);
      const card = scoreRun(other, fold(other.simulation, entries), { record: true });
      return card.findings.find(({ fact }) => fact === 'keepable')?.why.code;
    };
    const { policy } = call.table;
    const sooner = {
      ...policy,
      earliestPromise_ms: { ...policy.earliestPromise_ms, 'emergency-progress': 1_800_000 }
    };
    expect(keepable(seedOf('mass-outage'), policy)).toBe('promised-too-soon');
    expect(keepable(seedOf('mass-outage'), sooner)).toBe('promise-can-be-kept');
    // Outside an emergency a call back within half an hour is a courtesy, and no visit was promised by it.
    expect(keepable(seedOf('red-light'), policy)).toBe('nothing-was-put');
  });
});
