/** The specialist rings back: what is wanted is checked once more (3.2-biz-recheck), whichever way it is said, and what was put through is told as that. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { scoreRun } from '#scoring/score';
import { lived, type Deed } from './led/lived.ts';
import { openCase } from './led/open-case.ts';

const opening: Readonly<Record<Lang, readonly (string | Deed)[]>> = {
  'zh-CN': [
    '您好，工号1024给您回电，您要拆开的套餐，后台已经核算好了。',
    '我给您发一条短信验证码核对身份，您的信息仅用于本次业务处理，我们将严格保密，可以吗？',
    ['verify-identity', { method: 'sms-code' }],
    '您现在用的全家融合套餐，每月{nowFee}元。拆开以后手机换成{notedName}，每月{notedFee}元。下个月1号生效，生效前随时可以取消，不收违约金。'
  ],
  en: [
    'Hello, agent 1024 here, ringing you back about your plan.',
    'May I send you a text code to verify you? Your information is used only for this request and is kept strictly confidential.',
    ['verify-identity', { method: 'sms-code' }],
    'You pay {nowFee} yuan a month for the {nowName} now. Taken apart, you change to the {notedName}, at {notedFee} yuan a month. It takes effect on the 1st of next month. You can cancel it at any time before that, without a fee.'
  ]
};

async function found(variant: string, lang: Lang, says: readonly (string | Deed)[]) {
  const call = await openCase('business-callback', variant, lang);
  const [, state] = lived(call, [...opening[lang], ...says]);
  const { findings } = scoreRun(call, state, { record: false });
  return (id: string) => findings.filter((finding) => finding.id.startsWith(id)).map(({ verdict }) => verdict);
}

describe('the plan that was noted wrong', () => {
  it.each<[Lang, string]>([
    ['zh-CN', '非常抱歉，我给您换成畅享套餐，每月129元，下个月1号生效，您确认吗？'],
    ['zh-CN', '不好意思，那就帮您改成{newName}，{newFee}元一个月，下月1号生效，对吗？'],
    [
      'en',
      "I'm sorry. So I change you to the Enjoy plan at 129 yuan a month, effective on the 1st of next month, is that right?"
    ]
  ])('is put right in one’s own words: %s: %s', async (lang, says) => {
    const verdicts = await found('other-plan', lang, [says]);
    expect(verdicts('3.2-biz-recheck')).toEqual(['met']);
    expect(verdicts('x-wrong-fact')).toEqual([]);
  });
  it('is not agreed to when it is named once more', async () => {
    const verdicts = await found('other-plan', 'zh-CN', [
      '那您确认将套餐变更为轻享套餐，每月59元，下个月1号生效，对吗？',
      '好的，再见。'
    ]);
    expect(verdicts('5.1-outcome.settled')).toEqual(['missed']);
  });
});

describe('without the recheck', () => {
  it('the change is put through on the word of yesterday', async () => {
    const verdicts = await found('elderly', 'zh-CN', [
      ['change-service', { service: 'family-bundle', action: 'cancel' }]
    ]);
    expect(verdicts('3.2-biz-recheck')).toEqual(['missed']);
  });
});

it.each(['It has been put through.', "That's been put through now.", 'It has just been processed.'])(
  '“%s” tells of the change, and of no money',
  async (says) => {
    const verdicts = await found('agrees', 'en', [
      'You would like to change to the {newName}, at {newFee} yuan a month, effective on the 1st of next month, is that right?',
      ['change-service', { service: 'family-bundle', action: 'cancel' }],
      says
    ]);
    expect(verdicts('x-untrue-deed')).toEqual([]);
  }
);

it('asks for what it does not take, which tells nothing of the plan', async () => {
  const call = await openCase('business-callback', 'agrees', 'en');
  const [, state] = lived(call, [opening.en[0]!, 'Fill in your family, your employer and your income, please.']);
  const { gates } = scoreRun(call, state, { record: false });
  expect(gates).toEqual([]);
});
