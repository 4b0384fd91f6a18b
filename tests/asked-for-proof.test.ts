/** How a customer takes it to be asked for proof: as what was asked, and not before they have said what they ring for. */
import { assert, describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { nextSteps } from '#coach/next-steps';
import { readyOffer } from '#contact/ready';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, type Call } from '#contact/call';
import { flagsOf } from '#contact/mind';
import { opened } from './led/follow.ts';
import { lived } from './led/lived.ts';

/** A customer who wants a reason first, or one who goes along. */
async function somebody(scenario: string, variant: string, lang: Lang, wary: boolean): Promise<Call> {
  for (let nth = 0; nth < 12; nth += 1) {
    const call = await opened(scenario, variant, lang, nth);
    if (flagsOf(mindOf(begin(call.simulation))).includes('wary') === wary) return call;
  }
  assert(false, `nobody like that in ${scenario}/${variant}`);
}

function answers(call: Call, lines: readonly string[]): readonly string[] {
  const [, { memory }] = lived(call, lines);
  const last = memory.lines.findLast(({ who }) => who === 'agent')!;
  return memory.lines
    .toArray()
    .filter(({ who, from_ms }) => who === 'customer' && from_ms >= last.from_ms)
    .flatMap(({ means = [] }) => means.flatMap(({ line }) => line ?? []));
}

const hello = {
  'zh-CN': '您好，工号1024为您服务，请问有什么可以帮您？',
  en: 'Hello, agent 1024 speaking, how can I help you?'
};
const cases = [
  ['fee-complaint', 'settles'],
  ['broadband-outage', 'red-light']
] as const;

describe.each(cases)('%s/%s', (scenario, variant) => {
  it.each<[Lang, string]>([
    ['zh-CN', '您好，先报一下姓名和身份证号。'],
    ['zh-CN', '您好请先说业务类型再说服务号码再说登记姓名最后说具体问题谢谢。'],
    ['zh-CN', '您好，先发个验证码核对一下身份。'],
    ['en', 'Hello. Your name and identity card number first, please.']
  ])('%s: nobody is asked why before they have said what they ring for: “%s”', async (lang, line) => {
    const said = answers(await somebody(scenario, variant, lang, true), [line]);
    expect(said).not.toContain('why-verify');
    expect(said).toContain('hear-me-first');
  });

  it.each<[Lang, string, string]>([
    ['zh-CN', '请您提供一下身份证号。', 'rather-a-code'],
    ['en', 'What is your ID card number?', 'rather-a-code'],
    ['zh-CN', '您说个登记姓名，对得上我就给您查。', 'name-is-no-proof'],
    ['zh-CN', '我给您发一条短信验证码，请您念给我听。', 'verify-fine'],
    ['en', 'May I text you a code? Please read it to me.', 'verify-fine']
  ])('%s: what was asked for is answered: “%s”', async (lang, line, answer) => {
    expect(answers(await somebody(scenario, variant, lang, false), [hello[lang], line])).toContain(answer);
  });

  it('whoever wants a reason asks for it once the matter is told', async () => {
    const call = await somebody(scenario, variant, 'zh-CN', true);
    expect(answers(call, [hello['zh-CN'], '我给您发一条短信验证码，请您念给我听。'])).toContain('why-verify');
  });

  it.each<[Lang, string]>([
    ['zh-CN', '先核对一下身份，我发一条短信验证码给您，请您念给我，好吗？'],
    ['en', "I need to verify you first. I'll text you a code; could you read it to me?"]
  ])('%s: whoever asks why is led to be told what it is for, whatever else is open', async (lang, line) => {
    const call = await somebody(scenario, variant, lang, true);
    for (const before of [
      [],
      [lang === 'en' ? "I'm very sorry, I'm checking it now." : '非常抱歉，我马上为您核实。']
    ]) {
      const [, state] = lived(call, [hello[lang], ...before, line]);
      const [now] = nextSteps(call, state, { canRead: () => true });
      expect(now).toMatchObject({ is: 'say', line: 'privacy' });
    }
  });
});

describe('what nobody can promise', () => {
  it.each([
    ['broadband-outage', 'mass-outage'],
    ['broadband-outage', 'cured']
  ])('is asked about as a promise, not answered as anything else: %s/%s', async (scenario, variant) => {
    const call = await opened(scenario, variant, 'zh-CN');
    const { ready } = call.caseFile.scenario;
    const sure = /保证|一定修好|肯定给您|不会再断/;
    const bad = Object.keys(ready).filter(
      (id) => ready[id]!.bad?.clause === '5.1-outcome' && sure.test(ready[id]!.say.zh) && !ready[id]!.bad?.rude
    );
    expect(bad.length).toBeGreaterThan(2);
    for (const id of bad) {
      const { text } = readyOffer(call, id);
      const meant = call.table.understand(text).meant.flatMap(({ triggers }) => triggers);
      expect(meant, text).toContain('word:for-sure');
    }
    const promise = bad.find((id) => ready[id]!.say.zh.startsWith('您放心，五分钟'));
    const { text } = readyOffer(call, promise!);
    const [, before] = lived(call, [hello['zh-CN']]);
    const said = { who: 'agent', say: text, with: { line: promise! }, at_ms: before.now_ms } as const;
    const after = advance(
      call.simulation,
      apply(call.simulation, before, said, before.now_ms).state,
      before.now_ms + 15_000
    );
    const replies = after.memory.lines.toArray().flatMap(({ means = [] }) => means.flatMap(({ line }) => line ?? []));
    expect(replies).toContain('hold-you-to-it');
    expect(replies).not.toContain('no-answer');
  });
});
