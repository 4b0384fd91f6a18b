/** How a customer takes it to be asked for proof: as what was asked, and not before they have said what they ring for. */
import { assert, describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { begin } from '#kernel/simulation';
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
    ['en', 'What is your ID number?', 'rather-a-code'],
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
});
