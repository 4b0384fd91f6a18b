import { describe, expect, it } from 'vitest';
import { filledIn, masked } from './mask';
import type { Speaker } from './turns';

const of = (who: Speaker, ...texts: readonly string[]) =>
  masked({ turns: texts.map((text, at) => ({ who, text, line: at + 1 })), lang: 'zh-CN' });
const texts = (who: Speaker, ...some: readonly string[]) => of(who, ...some).turns.map(({ text }) => text);

describe('what somebody can be found by', () => {
  it('is taken out, however it is written', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['我的号码是13912345678', '我的号码是{serviceNumber}'],
      ['139 1234 5678 这个号', '{serviceNumber} 这个号'],
      ['号码幺三九幺二三四五六七八', '号码{serviceNumber}'],
      ['座机010-62345678', '座机{serviceNumber}'],
      ['身份证110101199003070010', '身份证{identityNumber}'],
      ['卡号6222 0212 3456 7890 123', '卡号{cardNumber}'],
      ['账号是 99001234567', '账号是 {number}'],
      ['发到 li.si@mail.cn 吧', '发到 {email} 吧'],
      ['我住在北京市朝阳区幸福路12号3单元501室，快来', '我住在{address}，快来'],
      ['幸福花园3栋201坏了', '{address}坏了'],
      ['我叫张伟，想问一下', '我叫{name}，想问一下'],
      ['My name is John Smith and I pay', 'My name is {name} and I pay'],
      ['I live at 12 Oak Street, Leeds.', 'I live at {address}.'],
      ['我是张三丰，我家宽带断网了', '我是{name}，我家宽带断网了'],
      ['这里是欧阳明。', '这里是{name}。'],
      ['我妈叫刘桂芳。', '我妈叫{otherName}。'],
      ['车牌京A12345', '车牌{plate}'],
      ['服务密码是884422', '服务密码是{secret}'],
      ['验证码482913，收到了', '验证码{secret}，收到了'],
      ['482913', '{secret}'],
      ['微信zhangsf_99', '微信{account}'],
      ['我生日是1988年3月5日', '我生日是{birthday}'],
      ['my passcode is 4821', 'my passcode is {secret}'],
      ['My wife Mary Jones pays it.', 'My wife {otherName} pays it.'],
      ['it is in Mary Jones’s name', 'it is in {name}’s name'],
      ['born on 3 May 1988', 'born on {birthday}'],
      ['I live at 12 Oak Road, Oxford OX2 6XE.', 'I live at {address}.'],
      ['my postcode is OX2 6XE', 'my postcode is {postcode}'],
      ['+49 160 1234567 please', '{serviceNumber} please'],
      ['call 07911 123 456', 'call {serviceNumber}'],
      ['it is one three nine one two three four five six', 'it is {serviceNumber}']
    ];
    for (const [said, left] of cases) expect(texts('customer', said), said).toEqual([left]);
  });

  it('is called the same wherever it stands, a name also without the words that tell it', () => {
    const { turns, masked: some } = of(
      'customer',
      '我叫张伟',
      '我的号是13912345678',
      '张伟，139-1234-5678',
      '另一个13712345678'
    );
    expect(turns.map(({ text }) => text)).toEqual([
      '我叫{name}',
      '我的号是{serviceNumber}',
      '{name}，{serviceNumber}',
      '另一个{serviceNumber2}'
    ]);
    expect(some.map(({ id, count }) => [id, count])).toEqual([['name', 2], ['serviceNumber', 2], ['serviceNumber2', 1]]); // prettier-ignore
  });

  it('is of the agent where the agent says it, with the number that every call fills in', () => {
    expect(texts('agent', '您好，工号3307为您服务', '张先生您好')).toEqual([
      '您好，工号{agentId}为您服务',
      '{name}您好'
    ]);
  });

  it('is no sum, no date, no time, and nobody', () => {
    const plain = [
      '这个月129元',
      '2026-11-27 10:05 之前',
      '20261127',
      '一百二十九块',
      '我叫人来修',
      '我是老用户，想问一下',
      '我是来投诉的',
      '我是昨天办的',
      '验证码没收到',
      '密码忘了，怎么办',
      '他叫我打过来的',
      '微信上办的',
      'I forgot my password again',
      'the code did not come',
      'my son uses it',
      '这位先生您好',
      'about 30 minutes',
      'I am not sure'
    ];
    expect(texts('customer', ...plain)).toEqual(plain);
  });

  it('is shown as what was invented', () => {
    const found = of('customer', '13912345678 {x}');
    expect(filledIn(found.turns[0]!.text, found)).toBe('13800138026 (x)');
  });
});
