/** Whoever does not do what the coach says is led on all the same. */
import { describe, expect, it } from 'vitest';
import { scoreRun } from '#scoring/score';
import { cases, follow, followInWords, opened } from './led/follow.ts';
import { sample } from './tools/sample.ts';

it.each(sample(cases, 3).map((it, at) => [...it, at % 2 === 0 ? 'zh-CN' : 'en'] as const))(
  'one bad line of %s, %s (%s) costs what it costs, and the rest of the call is led as ever',
  async (scenario, variant, lang) => {
    const call = await opened(scenario, variant, lang);
    const { onOffer } = follow(call, 0);
    for (const [turn, lines] of onOffer.entries())
      for (const line of lines) {
        const { clause } = call.caseFile.scenario.ready[line]!.bad!;
        const { state, amiss } = follow(call, 0, { wrong: { turn, line } });
        const card = scoreRun(call, state, { record: false });
        const { entry: said, from_ms } = [...state.memory.lines].find((it) => it.line === line)!;
        const others = card.findings.filter(
          (it) =>
            it.clause !== clause &&
            (it.gate || it.points < it.max || it.lost > 0) &&
            it.why.code !== 'agreed-on-bad-line' &&
            // Whoever turns a customer away may be asked for the supervisor, and is led to put them through: that settles half.
            !(it.why.code === 'put-through-as-asked' && asksForMore(state, from_ms)) &&
            !it.entries.some(({ entry }) => entry === said)
        );
        const where = `${line} in turn ${turn}`;
        expect(amiss, where).toEqual([]);
        // Whoever has given what nobody may give has settled what there is to settle.
        if (clause === '3.2-complaint-reasonable') continue;
        expect(
          others.map(({ id, why }) => `${id} ${why.code}`),
          where
        ).toEqual([]);
        expect(card.passingEndings, where).toContain(card.ending);
      }
  }
);

/** True if the customer asked for the supervisor after that moment. */
function asksForMore({ memory: { acts } }: ReturnType<typeof follow>['state'], from_ms: number): boolean {
  return acts.some(({ name, at_ms }) => name === 'demands-supervisor' && at_ms >= from_ms);
}

describe('whoever does things in an order of their own', () => {
  const hello = '您好，工号1024为您服务，请问有什么可以帮您？';
  const code =
    '先跟您核对一下身份，我发一条短信验证码给您，您的信息仅用于本次业务处理，我们会严格保密，您念给我可以吗？';
  const where = '谢谢，核实好了。请问您家装机地址在哪，联系电话是多少？';
  const lights = '请问您的光猫指示灯是否正常？电源灯和光信号灯分别是什么状态？';
  const guide = '请您长按光猫电源键10秒后重启，等待3分钟后我们再查看是否恢复。';

  it.each([
    ['unpaid', [hello, code, where]],
    ['unpaid', [hello, code, where, lights, guide]],
    ['unplugged', [hello, code, where, `${lights}麻烦您把后面那根线插紧。`]],
    ['unplugged', [hello, code, where, lights, guide]],
    ['cured', [hello, code, where, guide]]
  ] as const)('is led to the cure of an outage (%s), and to no visit', async (variant, said) => {
    const call = await opened('broadband-outage', variant, 'zh-CN', 0, 'assisted');
    const { state } = followInWords(call, said);
    const card = scoreRun(call, state, { record: false });
    expect(state.memory.acts.some(({ name }) => name === 'recovers')).toBe(true);
    expect(card.ending).toBe('solved-on-the-spot');
    expect(card.dimensions.outcome.score).toBe(100);
  });

  it.each(['sms-code', 'service-password'])('is led on where identity is checked unasked, by %s', async (method) => {
    const cases = [
      ['broadband-outage', 'cured'],
      ['fee-complaint', 'settles']
    ] as const;
    for (const [scenario, variant] of cases) {
      const call = await opened(scenario, variant, 'zh-CN');
      const turns = follow(call, 0).picked.length;
      for (let turn = 1; turn < turns; turn += 1) {
        const { state, amiss } = follow(call, 0, {
          unasked: { turn, entry: { do: 'verify-identity', with: { method } } }
        });
        expect(amiss).toEqual([]);
        expect(state.memory.acts.some(({ name }) => name === 'hangs-up')).toBe(false);
      }
    }
  });
});
