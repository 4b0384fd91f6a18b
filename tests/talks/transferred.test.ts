/** Whoever is put through to whom the customer asked for, with a word and a note, is asked for nothing that the transfer rules out, in any kind of call. */
import { assert, describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { endingOf } from '#machines/call';
import { scoreRun } from '#scoring/score';
import { lived, type Deed } from '../led/lived.ts';
import { openCase } from '../led/open-case.ts';

const provoked = {
  'zh-CN': ['您好，工号1024为您服务，请问有什么可以帮您？', '这个不归我管，您找营业厅吧。'],
  en: ['Hello, agent 1024 speaking, how can I help you?', "That's not my department, you'd have to ask the shop."]
};
const tells = {
  'zh-CN': '很抱歉，我现在就为您转接到我们的服务主管，您看可以吗？',
  en: "I'm very sorry. I'll put you through to my supervisor right now, is that all right?"
};
const through: Deed = ['transfer', { desk: 'supervisor', reason: '客户要求主管处理' }];

describe.each<Lang>(['zh-CN', 'en'])('a call put through to the supervisor, in %s', (lang) => {
  it.each([
    ['fee-complaint', 'settles'],
    ['fee-complaint', 'contract'],
    ['broadband-outage', 'red-light'],
    ['broadband-outage', 'cured']
  ])('%s/%s', async (scenario, variant) => {
    const call = await openCase(scenario, variant, lang);
    const [, state] = lived(call, [...provoked[lang], tells[lang], through]);
    const card = scoreRun(call, state, { record: false });
    assert(card.ending === 'transferred');
    const { rightEndings } = call.table.policy;
    const waived = [
      ...(endingOf('transferred')?.waives ?? []),
      ...rightEndings.filter(({ ending }) => ending === 'transferred').flatMap(({ waives }) => waives)
    ];
    const asked = card.findings.filter(({ clause }) => waived.includes(clause));
    expect(asked.length).toBeGreaterThan(5);
    for (const { id, verdict, points, max, lost } of asked) {
      expect(['met', 'not-applicable'], id).toContain(verdict);
      expect([points, lost], id).toEqual([max, 0]);
    }
    // All that it is still asked for has been done.
    expect(card.findings.filter(({ verdict }) => verdict === 'missed').map(({ id }) => id)).toEqual([]);
  });
});
