/** Half is only taken off for what was mended: going on is going on with the matter, and what is taken back is what was told. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const opening: Readonly<Record<Lang, readonly (string | Deed)[]>> = {
  'zh-CN': ['您好，工号1024为您服务，请问有什么可以帮您？', '非常抱歉，我现在就为您核实。'],
  en: ['Hello, agent 1024 speaking, how can I help you?', "I'm very sorry, I'm checking it right now."]
};

async function found(lang: Lang, id: string, steps: readonly (string | Deed)[]) {
  const call = await openCase('fee-complaint', 'settles', lang);
  const [, state] = lived(call, [...opening[lang], ...steps]);
  return scoreRun(call, state, { record: false }).findings.find((it) => it.id.startsWith(id));
}

describe.each<Lang>(['zh-CN', 'en'])('%s', (lang) => {
  const [bye, on, told, else_, back] = {
    'zh-CN': [
      '感谢您的来电，再见。',
      '好的，那我接着给您核实多出来的费用。',
      '那笔钱已经给您退了。',
      '不好意思，刚才我把月份说错了，是上个月的账单。',
      '对不起，刚才说错了，还没有给您退。'
    ],
    en: [
      'Thank you for calling, goodbye.',
      "All right, I'm going on checking the extra charge for you.",
      "I've already refunded you the money.",
      'Sorry, I said the month wrong, it is last month.',
      "I'm sorry, that was wrong of me: it hasn't been refunded yet."
    ]
  }[lang] as [string, string, string, string, string];
  const label: Deed = ['set-label', { business: 'complaint', difficulty: 'none' }];

  it('a label that is set is no going on', async () => {
    expect(await found(lang, 'x-early-goodbye', [bye, label, ['end-call']])).toMatchObject({ lost: 1000 });
    expect(await found(lang, 'x-early-goodbye', [bye, on])).toMatchObject({ lost: 500 });
    expect(await found(lang, 'x-early-goodbye', [bye, label, on])).toMatchObject({ lost: 500 });
  });
  it('something else that is taken back later is no taking back of a deed', async () => {
    expect(await found(lang, 'x-untrue-deed', [told, on, else_])).toMatchObject({ lost: 2000 });
    expect(await found(lang, 'x-untrue-deed', [told, back])).toMatchObject({ lost: 1000 });
  });
});
