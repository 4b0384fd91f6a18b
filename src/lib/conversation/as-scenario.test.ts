import { beforeAll, describe, expect, it } from 'vitest';
import { hasErrors } from '#diagnostics/diagnostic';

import { namesHeard } from '#contact/names-heard';
import { wordingMistake } from '#language/wording';
import type { ReadUtterance } from '#language/reading';
import { deskActs } from '#machines/desk-acts';
import type { Policy } from '#machines/policy';
import { meaningsIn } from '#playthrough/held-against';
import { openScenario, type SharedFile } from '#scenario/read';
import { loadPolicy, loadShared } from '../../cli/data.ts';
import { readerMaker } from '../../cli/play-file.ts';
import { conversationAsScenario } from './as-scenario';
import { filledIn, masked } from './mask';
import { readConversation } from './read';
import { conversations } from './testing/conversations';

let policy: Policy;
let shared: Readonly<Record<string, SharedFile>>;
let read: ReadUtterance;
beforeAll(async () => {
  const [loaded, files, reader] = [await loadPolicy(), await loadShared(), await readerMaker(['zh-CN', 'en'])];
  if (!loaded.ok || !files.ok || !reader.ok) throw new Error('policy, shared behaviour and lexicon are right');
  policy = loaded.value;
  shared = files.value;
  read = reader.value(namesHeard(undefined, policy), 'zh-CN');
});

function proposed(pasted: string) {
  const conversation = readConversation(pasted);
  if (!conversation.ok) throw new Error(`expected a conversation: ${JSON.stringify(conversation.diagnostics)}`);
  const of = masked(conversation.value);
  const meant = meaningsIn(of.turns.map((turn) => ({ ...turn, text: filledIn(turn.text, of) })), read); // prettier-ignore
  const text = conversationAsScenario(of, { meant, policy })!;
  const deps = { policy, acts: deskActs, wordingMistake, shared };
  return { text, opened: openScenario(text, 'proposed.yaml', deps) };
}

describe('a conversation as a scenario', () => {
  it.each(Object.entries(conversations))(
    '%s can be read without an error, and has nobody’s data in it',
    (_, pasted) => {
      const { text, opened } = proposed(pasted);
      expect(opened.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(hasErrors(opened.diagnostics)).toBe(false);
      for (const somebodys of ['张伟', '13912345678', '幸福路', 'John', 'Smith', '07911', '110101199003070010', '3307'])
        expect(text).not.toContain(somebodys);
    }
  );

  it('has the customer’s lines, the agent’s, and a guess at what it is about', () => {
    const { opened } = proposed(conversations['a fee complaint']);
    const scenario = opened.ok ? opened.value.scenario : undefined;
    expect(scenario).toMatchObject({ class: 'complaint', business: 'fee-dispute', languages: ['zh-CN'] });
    expect(scenario!.lines['opening']?.zh).toEqual(['我这个月话费怎么是129块？平时都是99！']);
    expect(Object.values(scenario!.ready).some(({ say }) => say.zh.includes('30元退还'))).toBe(true);
    const broken = proposed(conversations['an outage, with a clock and lines without a label']).opened;
    expect(broken.ok && broken.value.scenario).toMatchObject({ class: 'fault', business: 'broadband' });
    const gas = proposed(conversations['something out of scope, with a system between']).opened;
    expect(gas.ok && gas.value.scenario.conditions['in-scope']).toBe(false);
  });

  it('says what was replaced, and that somebody has to read the rest', () => {
    expect(proposed(conversations['a fee complaint']).text).toContain(
      '# 自动替换了：姓名 1 个、电话号码 1 个、坐席工号 1 个。交给别人之前请通读一遍：没认出来的还留在里面。'
    );
    expect(
      proposed(
        'Agent: Hello.\nCustomer: I am John Smith of 12 Kings Road, flat 4B, Guildford. My wife Mary Jones has 07911 123 456.'
      ).text
    ).toContain(
      '# Replaced automatically: 2 names, 1 phone number, 1 address. Read it through before you hand it out: what is not recognised stays.'
    );
    expect(proposed('Agent: Hello.\nCustomer: It is broken.').text).toContain('# Replaced automatically: nothing. ');
  });

  it('keeps nothing of the people that a long conversation names', () => {
    const { text, opened } = proposed(`客服：您好，请问机主姓名是？
客户：是的，刘桂兰，那是我妈。我爱人李秀英报的，我老公张志强也打过。
客服：好的，您母亲刘桂兰女士的地址是？
客户：南京市鼓楼区中山北路200号3栋502室，我叫宋强
客服：宋先生，师傅今天上门，联系李秀英女士还是桂兰阿姨？`);
    expect(hasErrors(opened.diagnostics)).toBe(false);
    for (const somebodys of ['桂兰', '秀英', '志强', '宋强', '南京', '鼓楼', '中山', '502'])
      expect(text).not.toContain(somebodys);
  });
});
