/** The coach goes by the customer's agenda: what they have just asked or want comes before the routine of the desk, whatever of it was left undone. */
import { assert, describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import type { Entry } from '#domain/entry';
import type { Step } from '#coach/step';
import { nextSteps } from '#coach/next-steps';
import { readyOffer } from '#contact/ready';
import { heardOut } from '#contact/heard-out';
import { advance, apply, begin } from '#kernel/simulation';
import type { Call, CallState } from '#contact/call';
import { follow, opened } from './led/follow.ts';

const doing = (act: string) => (step: Step) => step.is === 'do' && step.act === act;
const steps = (call: Call, state: CallState) => nextSteps(call, state, { canRead: () => true });

interface Moment {
  readonly last: string;
  readonly filed: boolean;
  readonly steps: readonly Step[];
}

/** The moments of a call in which everything is done that the coach asks for, but for one act of the desk, which is never done. */
async function without(act: string, scenario: string, variant: string, lang: Lang): Promise<readonly Moment[]> {
  const call = await opened(scenario, variant, lang, 0, 'assisted');
  const found: Moment[] = [];
  let state = advance(call.simulation, begin(call.simulation), 1500);
  for (let step = 0; step < 900 && !state.memory.ended; step += 1) {
    const all = steps(call, state);
    const now = all.find((it) => !doing(act)(it));
    const { lines, desk } = state.memory;
    if (lines.at(-1)?.who === 'customer')
      found.push({ last: lines.at(-1)!.text, filed: desk.closed || desk.team !== undefined, steps: all });
    const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
    const enter = (entry: object) => {
      const now_then = advance(call.simulation, state, at_ms);
      ({ state } = apply(call.simulation, now_then, { ...entry, who: 'agent', at_ms } as Entry, at_ms));
    };
    if (now?.is === 'do') enter({ do: now.act, with: now.fields });
    else if (now?.is === 'say') enter({ say: readyOffer(call, now.line).text });
    else state = advance(call.simulation, state, state.now_ms + 500);
  }
  return found;
}

describe('of a trainee who never checks the details', () => {
  it.each<[string, string, Lang, RegExp]>([
    ['fee-complaint', 'settles', 'zh-CN', /怎么办？/],
    ['fee-complaint', 'formal', 'zh-CN', /正式投诉/],
    ['fee-complaint', 'formal', 'en', /formal complaint/],
    ['fee-complaint', 'second-issue', 'en', /how much data/],
    ['fee-complaint', 'contract', 'zh-CN', /便宜的套餐/],
    ['broadband-outage', 'unpaid', 'en', /How do I do that\?/],
    ['refund-missing', 'never-entered', 'zh-CN', /怎么/]
  ])(
    '%s, %s, in %s: what the customer wants comes first, and the check behind it',
    async (scenario, variant, lang, wants) => {
      const moments = await without('check-details', scenario, variant, lang);
      const asked = moments.filter(({ last, steps: all }) => wants.test(last) && all.some(doing('check-details')));
      expect(asked).not.toEqual([]);
      for (const { last, steps: all } of asked) {
        const say = all.findIndex(({ is }) => is === 'say');
        expect(say, last).toBeGreaterThanOrEqual(0);
        expect(say, last).toBeLessThan(all.findIndex(doing('check-details')));
      }
      // What is closed, or somebody else's, nobody checks.
      for (const { steps: all } of moments.filter(({ filed }) => filed))
        expect(all.some(doing('check-details'))).toBe(false);
    }
  );

  it('a goodbye goes before nothing that is to be done', async () => {
    const moments = await without('check-details', 'broadband-outage', 'mass-outage', 'zh-CN');
    const agreed = moments.filter(({ last, filed }) => !filed && last.includes('我等你们的消息'));
    expect(agreed).not.toEqual([]);
    for (const { steps: all } of agreed) expect(all[0]?.is).not.toBe('say');
  });
});

describe.each(['zh-CN', 'en'] as const)('of whoever has asked for the supervisor, in %s', (lang) => {
  const brushedOff = lang === 'en' ? 'That is not my problem, ask somebody else.' : '这事不归我管，您找别人吧。';
  const said = {
    sorry:
      lang === 'en'
        ? "I'm very sorry. Within 24 hours the complaints desk gives you a solution."
        : '非常抱歉。24小时内投诉专员给您解决方案。',
    through: lang === 'en' ? "I'm sorry. I'll put you through to the supervisor." : '非常抱歉，我这就为您转接主管。'
  };
  const says = (call: Call, state: CallState, say: string): CallState =>
    heardOut(
      call,
      apply(call.simulation, state, { who: 'agent', say, at_ms: state.now_ms } as Entry, state.now_ms).state
    );

  it.each([
    ['answered otherwise, the call goes on', said.sorry, false],
    ['told that they are put through, they are', said.through, true]
  ])('%s', async (_, say, through) => {
    const call = await opened('fee-complaint', 'settles', lang, 0, 'assisted');
    const { state } = follow(call, 0, { until: 'explain' });
    const asked = says(call, state, brushedOff);
    assert(asked.memory.acts.some(({ name }) => name === 'demands-supervisor'));
    const after = says(call, asked, say);
    expect(steps(call, after).some(doing('transfer'))).toBe(through);
  });
});
