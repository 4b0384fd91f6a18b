/** What a trainee types must not earn a tick that it does not deserve, and what is plainly said must be heard. */
import { describe, expect, it } from 'vitest';
import { makeReader } from './read';
import { loadLexicon } from './testing/load';

/** The rules alone: what was learned has tests of its own. */
const read = makeReader({ ...loadLexicon(), votes: new Map() });

const found = (text: string): readonly string[] => {
  const { parts, talk, forbidden } = read(text);
  return [...parts, ...talk, ...forbidden].filter(({ sure }) => sure).map(({ name }) => name);
};

describe('scorn does no good deed, whatever its words', () => {
  it.each([
    ['道歉有什么用，难道我道歉网就通了', 'apology'],
    ['合着我还得给你赔不是呗', 'apology'],
    ['Oh, you want me to say sorry, do you?', 'apology'],
    ["Sorry won't bring your internet back, will it?", 'apology'],
    ['我理解你，谁来理解我啊', 'acknowledge'],
    ['怎么了，几块钱至于吗', 'ask-demand'],
    ["What's your problem, lady?", 'ask-demand'],
    ['我凭什么给你查', 'verifying'],
    ['Why should I check that for you?', 'verifying'],
    ['你的灯亮不亮跟我有关系吗', 'ask-modem-lights'],
    ['Who cares if your lights are red?', 'ask-modem-lights'],
    ['让你等一下怎么了，少活一分钟啊', 'hold'],
    ['Would it kill you to wait a minute?', 'hold'],
    ['满意不满意都这样了', 'ask-satisfied']
  ])('%s: no %s', (text, name) => expect(found(text)).not.toContain(name));
  it.each(['How is your bill any concern of mine?', 'Is that supposed to be my problem?', '你着急，我还着急呢'])(
    '%s: is shirking',
    (text) => expect(found(text)).toContain('shirking')
  );
  it('a question within what disowns asks nothing', () =>
    expect(found('你家线路老化关我们什么事？')).not.toContain('ask-demand'));
  it.each([
    ['灯亮不亮，您帮我看一下', 'ask-modem-lights'],
    ['我还得给您道个歉', 'apology'],
    ['满不满意，您给句话', 'ask-satisfied'],
    ['等一下啊，我这就好', 'hold']
  ])('%s: %s', (text, name) => expect(found(text)).toContain(name));
});

describe('what is put off, asked leave for or denied is not done now', () => {
  it.each([
    ['您交了钱之后我再给您查', 'verifying'],
    ['弄好了我再帮您看账单', 'verifying'],
    ['回头我再给您核实', 'verifying'],
    ['需要我帮您核对一下账单吗', 'verifying'],
    ["I'll look into it once you've paid", 'verifying'],
    ['Shall I look into that?', 'verifying'],
    ['您把费交上，我后面再教您重启', 'restart'],
    ['您要是不满意我再给您道歉', 'apology'],
    ['我不打算给您退这个钱', 'solution'],
    ['我什么时候说过给您退钱了', 'solution'],
    ['Do you want this marked as urgent?', 'escalated'],
    ['Shall I put you through to the complaints desk?', 'transfer-to']
  ])('%s: no %s', (text, name) => expect(found(text)).not.toContain(name));
  it.each([
    ['这个需要我们核实一下', 'verifying'],
    ['我再给您查一下账单', 'verifying'],
    ['Let me find out when that was opened', 'verifying']
  ])('%s: %s', (text, name) => expect(found(text)).toContain(name));
});

describe('a question tells neither a price nor a remedy; an offer in the form of one does', () => {
  it.each([
    ['您现在的套餐是不是59块一个月', 'current-fee'],
    ['您是说每个月扣您15块对吗', 'fee'],
    ['Do you pay 15 yuan a month for it?', 'current-fee'],
    ["Is 59 what you're paying now?", 'current-fee'],
    ['What do you currently pay, 59 or 69?', 'current-fee'],
    ['Were you quoted 59 yuan a month?', 'fee'],
    ['您是想要我们退您30块钱吗', 'solution'],
    ['有没有人答应过退您钱', 'solution'],
    ['Do you need an engineer to come out?', 'solution'],
    ['Were you expecting an engineer today?', 'visit-eta'],
    ['取消彩铃的话是不是下个月才生效，您是问这个吗', 'effective-time']
  ])('%s: no %s', (text, name) => expect(found(text)).not.toContain(name));
  it.each([
    ['要不给您退30块钱，您看行吗', 'solution'],
    ['Would a credit of 30 yuan settle this for you?', 'solution'],
    ['Shall we say 30 yuan and call it settled?', 'solution'],
    ['您认为应该退您多少', 'ask-demand'],
    ['What sum did you have in mind?', 'ask-demand'],
    ['这个提速包您现在每月付的是二十，对吧', 'current-fee']
  ])('%s: %s', (text, name) => expect(found(text)).toContain(name));
});

describe('an end is no beginning, and a beginning no end', () => {
  it.each([
    ['Good day to you then, goodbye', ['close']],
    ['See you, madam', ['close']],
    ['Hello there, thanks for ringing us', ['greeting', 'greeting']],
    ['您早，我是客服', ['greeting']]
  ])('%s', (text, names) => expect(found(text)).toEqual(names));
});

describe('what is told of the case', () => {
  it.each([
    ['问题给您解决掉了', 'done'],
    ['Job finished, madam', 'done'],
    ['我看到了，您这个号九月多了一个彩铃', 'explain-cause'],
    ['Turned out to be the ringtone that someone added', 'explain-cause'],
    ['It was cut off for an unpaid bill, so pay in the app', 'explain-cause'],
    ["I'll hand this to the fault desk and they'll be with you in a moment", 'transfer-to']
  ])('%s: %s', (text, name) => {
    expect(found(text)).toContain(name);
    expect(found(text)).not.toContain('verifying');
  });
});
