/** What a customer says back fits what was said: whose job it is asks only who was told that it is not the agent's. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { lived } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const hello: Readonly<Record<Lang, string>> = {
  'zh-CN': '您好，工号1024为您服务，请问有什么可以帮您？',
  en: 'Hello, agent 1024 speaking, how can I help you?'
};

async function answers(lang: Lang, says: string): Promise<readonly (string | undefined)[]> {
  const call = await openCase('fee-complaint', 'settles', lang);
  const [, { memory }] = lived(call, [hello[lang], says]);
  return memory.lines.toArray().flatMap(({ means = [] }) => means.map(({ line }) => line));
}

describe('whoever is brushed off', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '这个不归我管，您找营业厅吧。'],
    ['zh-CN', '这不是我们部门的事，我管不了。'],
    ['en', "That's not my department, you'd have to ask the shop."],
    ['en', "We don't deal with that, go and ask the shop."]
  ])('%s: asks whose job it is, who is told that it is not this one: %s', async (lang, says) => {
    expect(await answers(lang, says)).toContain('whose-then');
  });
  it.each<[Lang, string]>([
    ['zh-CN', '您自己点的，怪谁。'],
    ['zh-CN', '短信早就发了，您不看赖谁。'],
    ['en', "You should have read the text, it's your own fault."],
    ['en', "It's your own fault for not reading the contract."]
  ])('%s: does not ask for whose job it is, who is told something else: %s', async (lang, says) => {
    const said = await answers(lang, says);
    expect(said).toContain('what-attitude');
    expect(said).not.toContain('whose-then');
  });
});
