/** What is told of a case counts, and what only has its words does not: scorn, tautologies, general rules, results that are described; and what a line shows of itself. */
import { describe, expect, it } from 'vitest';
import { makeReader } from './read';
import { loadLexicon } from './testing/load';

const read = makeReader(loadLexicon());
const found = (text: string): readonly string[] => {
  const { parts, talk, forbidden } = read(text);
  return [...parts, ...talk, ...forbidden].filter(({ sure }) => sure).map(({ name }) => name);
};
const marksIn = (text: string) =>
  read(text)
    .marks.filter(({ sure }) => sure)
    .map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));

describe('whose delay it is, is a cause', () => {
  it.each([
    '没到账是银行那边延迟',
    '没到是银行系统慢',
    '充值没到是银行那边处理慢了',
    '退款没到是财务打款晚了',
    "It hasn't come because the bank is running late",
    'The hold-up is at the payment company'
  ])('%s', (text) => expect(found(text)).toContain('explain-cause'));
  it.each(['到账快慢得看银行', '是不是银行那边慢我去问问', 'Is your bank always slow?'])('%s: none', (text) =>
    expect(found(text)).not.toContain('explain-cause')
  );
});

describe('the words of a good act do not earn it', () => {
  it.each([
    ['正式投诉登记也没用', 'offer-complaint'],
    ["Lodging a formal complaint won't change a thing", 'offer-complaint'],
    ['扣了就是扣了', 'explain-cause'],
    ['这两笔总是对不起账来', 'apology'],
    ['就几十块钱的事，我给您查查', 'current-fee'],
    ['规定就是规定', 'explain-cause'],
    ['重启以后灯会闪几下，是正常的', 'restart'],
    ['After a restart the lights flash for a bit', 'restart'],
    ['Press it once more to switch on', 'restart'],
    ['退费一般都是原路退回的', 'solution'],
    ['Refunds usually go back the way they were paid', 'solution'],
    ['专人跟进也快不了', 'dedicated-person'],
    ["Here's what I can see: on 1 October your number replied to a text", 'offer-alternative'],
    ["Here's what I can see: on 1 October your number replied to a text", 'ask-for'],
    ['很抱歉，没有机主本人的验证，我没办法告诉您账单明细，请机主本人来电。', 'ask-identity'],
    ["I'll transfer your balance to the new number", 'transfer-to']
  ])('%s: no %s', (text, name) => expect(found(text)).not.toContain(name));

  it.each([
    ['我现在就给您登记一个正式投诉', 'offer-complaint'],
    ['I can log a formal complaint for you', 'offer-complaint'],
    ['麻烦您再重启一次光猫', 'restart'],
    ['Please restart the modem once more', 'restart'],
    ['我给您退30块', 'solution'],
    ['对不起，账目上让您费心了', 'apology'],
    ['真不好意思又让您打一趟，我正在查账单', 'verifying'],
    ['有专人跟进您这件事', 'dedicated-person'],
    ["I'll transfer you", 'transfer-to'],
    ['Let me put you through', 'transfer-to'],
    ["That's your problem, not ours.", 'shirking']
  ])('%s: %s', (text, name) => expect(found(text)).toContain(name));
  it('that it is ours and not theirs disowns nothing', () =>
    expect(found("That's our problem, not yours.")).not.toContain('shirking'));
});

describe('what a line shows of itself', () => {
  it.each([
    ['钱已经给您退过去了', 'told-done=refunded'],
    ['I have just refunded you', 'told-done=refunded'],
    ['师傅已经给您派过去了', 'told-done=sent'],
    ["I've booked you an engineer", 'told-done=sent'],
    ['单子给您转过去了', 'told-done=submitted'],
    ["I've raised a ticket for you", 'told-done=submitted'],
    ['来电显示已经给您取消了', 'told-done=cancelled'],
    ['18块也打回您话费卡里了', 'told-done=refunded'],
    ['视频会员取消成功', 'told-done=cancelled'],
    ['退款两个小时内到您账户', 'paid-by=7200000'],
    ["You'll get your refund within two hours", 'paid-by=7200000'],
    ['每个月给您减10块', 'each-month=10'],
    ["We'll take 10 yuan off each month", 'each-month=10'],
    ['可能是优惠到期了', 'guessing'],
    ['Sorry, scratch that', 'taking-back']
  ])('%s: %s', (text, mark) => expect(marksIn(text)).toContain(mark));
  it.each([
    '我这就给您退',
    '等我给您退了您再看',
    '您是说还没给您退吗',
    "I'll get that refunded for you",
    'As soon as I have refunded you, a text will come',
    'Shall I send an engineer?',
    "I couldn't see that it had been refunded"
  ])('%s: nothing is told as done', (text) =>
    expect(marksIn(text).filter((mark) => mark.startsWith('told-done'))).toEqual([])
  );
});
