import { describe, expect, test } from 'vitest';
import { compileLexicon } from './lexicon';
import { makeExplainer } from './explain';
import { ClassifierVote, Votes, type VoteSource } from './inside/classifier';
import { makeReader } from './read';
import { gramsOf, makeHearer, viewOf, views, written } from './training';
import { loadSources } from './testing/load';

const ruled = compileLexicon(loadSources().filter(({ votes }) => !votes));

/** Votes on one name: these words speak for it. */
function votesFor(words: string, name = 'shirking', limits: Partial<VoteSource> = {}): VoteSource {
  const view = viewOf(name);
  const weights = new Float64Array(2 ** views[view].bits);
  for (const gram of gramsOf(makeHearer(lexiconWith({}))(words), view).whole) weights[gram & (weights.length - 1)] = 1;
  return { denies: -9, doubts: -9, suspects: 1, finds: 1, ...written(weights, -1), ...limits };
}

function lexiconWith(votes: Readonly<Record<string, VoteSource>>) {
  if (!ruled.ok) throw new Error(ruled.diagnostics[0]?.message.en);
  return { ...ruled.value, votes: new Map([['zh', new Votes(votes)]]) };
}

const namesIn = (text: string, votes: Readonly<Record<string, VoteSource>>) => {
  const { parts, talk, forbidden } = makeReader(lexiconWith(votes))(text);
  return [...parts, ...talk, ...forbidden].map(({ name, sure }) => `${name}${sure ? '' : '?'}`);
};

const unheard = '翻山越岭倒腾倒腾';

describe('the vote', () => {
  test('finds what no rule knows, and only suspects it on less', () => {
    expect(namesIn(unheard, {})).toEqual([]);
    expect(namesIn(unheard, { shirking: votesFor(unheard) })).toEqual(['shirking']);
    expect(namesIn(unheard, { shirking: votesFor(unheard, 'shirking', { finds: 99 }) })).toEqual(['shirking?']);
    expect(namesIn(unheard, { shirking: votesFor(unheard, 'shirking', { finds: 99, suspects: 99 }) })).toEqual([]);
  });

  test('places what it finds where the words are that speak for it', () => {
    const text = `您好，${unheard}，祝您愉快`;
    const { forbidden } = makeReader(
      lexiconWith({ shirking: votesFor(unheard, 'shirking', { suspects: 0, finds: 0 }) })
    )(text);
    expect(forbidden.map(({ from, to }) => text.slice(from, to))).toEqual([unheard]);
  });

  test('doubts or refuses what a rule found', () => {
    const text = '这事不归我管';
    expect(namesIn(text, {})).toContain('shirking');
    expect(namesIn(text, { shirking: votesFor(unheard, 'shirking', { doubts: 0 }) })).toContain('shirking?');
    expect(namesIn(text, { shirking: votesFor(unheard, 'shirking', { doubts: 0, denies: 0 }) }).join()).not.toContain(
      'shirking'
    );
  });

  test('does not overrule a veto, nor a scenario’s own wording', () => {
    const quoted = '您刚才说“这事不归我管”，我理解';
    expect(namesIn(quoted, { shirking: votesFor(quoted) })).not.toContain('shirking');
    const says = { shirking: ['找 龙王'] };
    const read = makeReader(lexiconWith({ shirking: votesFor(unheard, 'shirking', { doubts: 0, denies: 0 }) }), {
      says
    });
    expect(read('您找龙王吧').forbidden).toMatchObject([{ name: 'shirking', sure: true }]);
  });

  test('finds no part that lacks its number', () => {
    expect(namesIn(unheard, { fee: votesFor(unheard, 'fee') })).toEqual([]);
    const priced = `${unheard}一共20元`;
    const { parts } = makeReader(lexiconWith({ fee: votesFor(priced, 'fee') }))(priced);
    expect(parts).toMatchObject([{ name: 'fee', value: 20 }]);
  });

  test('finds nothing where there is nothing but particles', () => {
    const all = { shirking: votesFor(unheard, 'shirking', { suspects: -9, finds: -9 }) };
    for (const text of ['啊', '哈哈哈', '啊。啊！', '']) expect(namesIn(text, all)).toEqual([]);
  });

  test('is asked in the language of the text', () => {
    expect(namesIn('this is english', { shirking: votesFor('this is english') })).toEqual([]);
  });

  test('says which words spoke for it, and that it spoke against', () => {
    const found = makeExplainer(lexiconWith({ shirking: votesFor('越岭') }))('越岭');
    expect(found).toMatchObject([{ name: 'shirking', verdict: 'sure', voted: true, family: 'votes' }]);
    expect(found[0]!.rule.split(' + ')).toContain('越岭');
    const against = makeExplainer(lexiconWith({ shirking: votesFor(unheard, 'shirking', { doubts: 0, denies: 0 }) }));
    const refused = against('这事不归我管').find(({ name }) => name === 'shirking');
    expect(refused).toMatchObject({ verdict: 'refused', against: [{ why: 'vote' }] });
  });
});

test('a remark is found in a line without any punctuation, however long the rest of it', () => {
  const filler = Array.from({ length: 200 }, (_, i) => String.fromCharCode(0x4e00 + i * 7));
  const words = [...filler, ...unheard, ...filler];
  const votes = new Votes({ shirking: votesFor(unheard) });
  const most = new ClassifierVote(
    votes,
    words,
    words.map(() => 0)
  ).most('shirking');
  expect(most.from).toBeLessThanOrEqual(200);
  expect(most.to).toBeGreaterThanOrEqual(200 + unheard.length);
  expect(most.to - most.from).toBeLessThan(40);
});
