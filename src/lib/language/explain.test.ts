import { describe, expect, it } from 'vitest';
import { makeExplainer, type Reason } from './explain';
import { compileLexicon } from './lexicon';
import { makeReader } from './read';
import { loadLexicon, loadSources } from './testing/load';

const lexicon = loadLexicon();
const explain = makeExplainer(lexicon);
const read = makeReader(lexicon);
const about = (text: string, name: string): Reason | undefined => explain(text).find((reason) => reason.name === name);

describe('an explanation', () => {
  it('names the rule that a hit was found by, its file and its words', () => {
    const text = '您好，工号1024为您服务';
    const reason = about(text, 'agent-id')!;
    expect(reason).toMatchObject({ verdict: 'sure', value: '1024', family: 'courtesy', against: [] });
    expect(reason.rule).toContain('<digits>');
    expect(text.slice(reason.from, reason.to)).toContain('1024');
  });
  it('tells the circumstance in which something said does not count', () => {
    expect(about('您刚才说这不是我的问题，我理解', 'shirking')?.verdict).toBe('refused');
    expect(about('如果业务已经办好了，我会通知您', 'done')?.against).toContainEqual({
      why: 'circumstance',
      circumstance: 'conditional'
    });
  });
  it('tells the words and the rule that spoke against it', () => {
    const text = '您好好想想';
    const [objection] = about(text, 'greeting')!.against;
    expect(objection).toMatchObject({ why: 'unless', rule: expect.stringMatching(/^好 \(/) as string, from: 1, to: 4 });
  });
  it('tells which rule is doubtful in itself, and what in the sentence makes a find doubtful', () => {
    // Of rules that the corpus never heard the vote knows nothing.
    const written = loadSources().filter(({ votes }) => !votes);
    const sources = written.map((source) =>
      source.entries?.['offer-follow-up']
        ? {
            ...source,
            entries: {
              ...source.entries,
              'offer-follow-up': { say: [{ say: '翻山', weak: true }, '越岭'], 'doubt-with': ['过河'] }
            }
          }
        : source
    );
    const compiled = compileLexicon(sources);
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message.en);
    const doubts = makeExplainer(compiled.value);
    expect(doubts('我给您翻山')).toMatchObject([{ verdict: 'doubtful', against: [{ why: 'weak' }] }]);
    expect(doubts('我给您越岭过河')).toMatchObject([
      { verdict: 'doubtful', against: [{ why: 'doubt-with', from: 5, to: 7 }] }
    ]);
    expect(makeReader(compiled.value)('我给您翻山').parts).toMatchObject([{ name: 'offer-follow-up', sure: false }]);
  });
  it('tells which name took precedence', () => {
    const compiled = compileLexicon(loadSources().filter(({ votes }) => !votes));
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message.en);
    const all = makeExplainer(compiled.value)('您目前每月的费用是99元');
    expect(all.some(({ against }) => against.some(({ why }) => why === 'yields'))).toBe(true);
  });
  it.each([
    '您好，工号1024为您服务，请问有什么可以帮您？',
    '很抱歉，这块不归我管，您自己找装维去吧',
    '确认取消视频彩铃吗？每月20元，次月1日生效',
    'Hold the power key for 10 seconds, wait 3 minutes, then check'
  ])('finds what reading finds, neither more nor less: %s', (text) => {
    const { parts, talk, forbidden } = read(text);
    const hits = [...parts, ...talk, ...forbidden].map(({ name, from, to, sure }) => `${name} ${from}-${to} ${sure}`);
    const told = explain(text)
      .filter(({ verdict }) => verdict !== 'refused')
      .map(({ name, from, to, verdict }) => `${name} ${from}-${to} ${verdict === 'sure'}`);
    expect(told.sort()).toEqual(hits.sort());
  });
});
