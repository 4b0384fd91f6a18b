import { describe, expect, it } from 'vitest';
import { readConversation } from './read';
import type { Turn } from './turns';

const turnsOf = (text: string): readonly Turn[] => {
  const read = readConversation(text);
  return read.ok ? read.value.turns : [];
};
const brief = (text: string) => turnsOf(text).map(({ who, text: said, from_ms }) => [who, said, from_ms]);

describe('a conversation that was pasted', () => {
  it('is told apart by labels in either language, in either width of the colon, with a name or number behind them', () => {
    expect(brief('客服1024：您好\n用户: 你好\n坐席小王：请讲\nCustomer (Tom): Hello\nAGENT 7: Hi')).toEqual([
      ['agent', '您好', undefined],
      ['customer', '你好', undefined],
      ['agent', '请讲', undefined],
      ['customer', 'Hello', undefined],
      ['agent', 'Hi', undefined]
    ]);
    expect(brief('A: Hello\nC: Hello')).toEqual([
      ['agent', 'Hello', undefined],
      ['customer', 'Hello', undefined]
    ]);
  });

  it('takes times before and behind the label, of a recording or of a clock', () => {
    const seconds = [
      '[00:02] 客服：您好\n[00:12] 客户：你好',
      '10:02:15 客服：您好\n10:02:25 客户：你好',
      '客服 10:02:15\n您好\n客户 10:02:25\n你好',
      '2026-11-27 10:02:15 客服：您好\n2026-11-27 10:02:25 客户：你好',
      '客服(00:02)：您好\n客户(00:12)：你好'
    ];
    for (const text of seconds) expect(brief(text), text).toEqual([['agent', '您好', 0], ['customer', '你好', 10_000]]); // prettier-ignore
    expect(brief('10:02 Agent: Hello\n10:03 Customer: Hello').map(([, , at]) => at)).toEqual([0, 60_000]);
    expect(brief('23:59:58 Agent: Hello\n00:00:03 Customer: Hello').map(([, , at]) => at)).toEqual([0, 5000]);
  });

  it('puts a line without a label behind the one above, and leaves a colon within a sentence alone', () => {
    expect(brief('客服：您好，\n\n请问有什么可以帮您\n客户：我要查两样：流量、话费\n套餐：多少钱')).toEqual([
      ['agent', '您好，请问有什么可以帮您', undefined],
      ['customer', '我要查两样：流量、话费套餐：多少钱', undefined]
    ]);
  });

  it('tells two names apart by who greets as an agent does', () => {
    const text = '张三：喂\n李四：您好，很高兴为您服务\n张三：我要查话费\n李四：好的';
    expect(turnsOf(text).map(({ who }) => who)).toEqual(['customer', 'agent', 'customer', 'agent']);
  });

  it('reads a table with its header in either language, quoted cells, a byte order mark and any order of columns', () => {
    expect(brief('\uFEFFtime,speaker,text\r\n0.5,agent,"Hello, ""Tom"""\r\n3,customer,"two\nlines"\r\n')).toEqual([
      ['agent', 'Hello, "Tom"', 0],
      ['customer', 'two lines', 2500]
    ]);
    expect(brief('说话人;内容;时间\n坐席;您好;10:02:15\n客户;你好;10:02:17')).toEqual([
      ['agent', '您好', 0],
      ['customer', '你好', 2000]
    ]);
  });

  it('tells the language and the line of each turn', () => {
    const read = readConversation('\n\nAgent: Hello\n\nCustomer: Hello');
    expect(read.ok && [read.value.lang, ...read.value.turns.map(({ line }) => line)]).toEqual(['en', 3, 5]);
  });

  it('is never read in a time that grows out of bounds', () => {
    const begin = performance.now();
    for (const text of [
      'a:'.repeat(40_000),
      '"'.repeat(90_000),
      `客服：${'1-'.repeat(40_000)}`,
      '[00:00 '.repeat(12_000)
    ])
      readConversation(text);
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
