import { beforeAll, describe, expect, it } from 'vitest';
import type { Text } from '#domain/text';
import { choicesAt, type Say } from './choices.ts';
import { enquiry, shippedAround } from './testing/around.ts';
import type { Surroundings } from './vocabulary.ts';

const inEnglish: Say = ({ en }: Text) => en;
const inChinese: Say = ({ zh }: Text) => zh;
let around: Surroundings;
beforeAll(async () => {
  around = await shippedAround();
});

/** The choices where `|` stands in a text. */
function at(text: string, say = inEnglish) {
  const offset = text.indexOf('|');
  return choicesAt(text.slice(0, offset) + text.slice(offset + 1), offset, around, say);
}
const wordsIn = (text: string) => at(text)?.choices.map(({ word }) => word) ?? [];
/** Behind a scenario that is whole: what it names is there to be named. */
const after = (more: string) => wordsIn(`${enquiry}${more}`);

describe('keys', () => {
  it.each([
    ['at the margin', 'format: 2\n|', 'scenario'],
    ['half typed', 'format: 2\nsce|', 'scenario'],
    ['between others', 'format: 2\n|\ntitle: { zh: 好, en: Good }\n', 'scenario'],
    ['in a block', 'demands:\n  left:\n    |', 'raise'],
    ['in a block, half typed before others', 'demands:\n  left:\n    ra|\n    again: { say: x }\n', 'raise'],
    ['in brackets', 'demands: { left: { | } }', 'raise'],
    ['in brackets that are open', 'demands:\n  left:\n    raise: { sa|', 'say'],
    ['behind a comma', 'demands:\n  left:\n    raise: { say: opening, | }', 'does'],
    ['of an item by indents', 'demands:\n  left:\n    raise:\n      - if: { has: a }\n        |', 'say'],
    ['of a new item', 'demands:\n  left:\n    raise:\n      - |', 'say'],
    ['of an item in brackets', 'demands:\n  left:\n    raise:\n      - { if: { | } }', 'lacks'],
    ['of a guard', 'behaviour:\n  x:\n    on:\n      close: { if: { mo| } }', 'mood-below'],
    ['of a condition', 'conditions: { | }', 'can-verify'],
    ['of a text', 'title: { | }', 'zh'],
    ['behind Chinese', 'title: { zh: 流量还剩多少, | }', 'en'],
    ['behind a comment', 'brief: # 给学员看\n  you: { zh: 你, en: You }\n  |', 'goal'],
    ['behind a bracket that was left open further up', 'variants: { calm: { title: {\nbrief:\n  |', 'goal'],
    ['behind quotes that were left open further up', 'title: { zh: "好, en: Good }\nbrief:\n  |', 'goal'],
    ['in quotes', 'demands: { left: { "ra|" } }', 'raise'],
    ['of a timer', 'talk:\n  states:\n    a:\n      |', 'after']
  ])('%s', (_, text, word) => expect(wordsIn(text)).toContain(word));

  it.each([
    ['those that stand there', 'format: 2\n|', 'format'],
    ['those that stand behind it', '|\nformat: 2\n', 'format'],
    ['those of a mapping further in', 'demands:\n  left:\n    raise: { say: x }\n|', 'again'],
    ['those of the mapping around it', 'demands:\n  left:\n    raise: { | }', 'again']
  ])('are not %s', (_, text, word) => expect(wordsIn(text)).not.toContain(word));

  it('are written with a colon where none stands', () => {
    expect(at('brief: { go| }')?.choices.find(({ word }) => word === 'goal')?.text).toBe('goal: ');
    expect(at('brief: { go|: x }')?.choices.find(({ word }) => word === 'goal')?.text).toBe('goal');
  });
});

describe('words of the format', () => {
  it.each([
    ['a channel', 'channel: |', 'hotline'],
    ['a channel, half typed', 'channel: ho|', 'hotline'],
    ['in a list in brackets', 'modes: [guided, |]', 'exam'],
    ['in a list by indents', 'modes:\n  - |', 'exam'],
    ['yes or no', 'care: |', 'true'],
    ['what the customer does', 'demands: { left: { raise: { does: | } } }', 'tells-demand'],
    ['one of several', 'demands: { left: { raise: { does: [arranges, |] } } }', 'agrees']
  ])('%s', (_, text, word) => expect(wordsIn(text)).toContain(word));
});

describe('names of what there is', () => {
  it.each([
    ['a line of its own', 'demands: { more: { raise: { say: |', 'thanks'],
    ['a line of shared behaviour that it uses', 'demands: { more: { raise: { nod: |', 'my-name'],
    ['a fact', 'demands: { more: { raise: { tell: [|', 'serviceNumber'],
    ['a fact in a sentence', 'lines: { x: { zh: "还剩{le|', 'left'],
    ['a state of the demand', 'demands:\n  left:\n    raised:\n      close: { go: |', 'settled'],
    ['a thing that stands somewhere', 'ready: { x: { if: { at: { |', 'verification'],
    ['where that stands', 'ready: { x: { if: { at: { verification: |', 'verified'],
    ['where that stands, one of several', 'ready: { x: { if: { at: { verification: [failed, |', 'verified'],
    ['a flag that is set', 'ready: { x: { if: { has: |', 'demand-told'],
    ['a variant', 'ready: { x: { if: { variant: |', 'worried'],
    ['a clause', 'ready: { x: { bad: { clause: 5.1|', '5.1-shirking'],
    ['a good line', 'ready: { x: { bad: { beside: [|', 'tell'],
    ['what was said', 'ready: { x: { until: |', 'apology'],
    ['a desktop act', 'ready: { x: { until: desk:|', 'desk:verify-identity'],
    ['a trigger', 'demands: { left: { raised: { |', 'explain-cause'],
    ['a trigger with a value', 'demands: { left: { raised: { plan:|', 'plan:enjoy'],
    ['a happening', 'behaviour: { x: { on: { |', 'interrupted'],
    ['a shared file', 'uses: [|', 'redress'],
    ['a business', 'business: |', 'broadband'],
    ['a plan that is named', 'expects: { plan: |', 'enjoy'],
    ['an act', 'personal: [{ act: |', 'remaining'],
    ['a condition of the case', 'ready: { x: { if: { where: |', 'class:complaint'],
    ['a condition in a condition', 'ready: { x: { if: { where: { all: [vip, |', 'can-verify'],
    ['a desk', 'names: { desks: { |', 'supervisor']
  ])('%s', (_, more, word) => expect(after(`\n${more}`)).toContain(word));

  it('are no lines that nobody says: a bad line stands beside good ones', () =>
    expect(after('\nready: { x: { bad: { beside: [|')).not.toContain('roughly'));

  it('are of the region that one writes in', () =>
    expect(
      wordsIn(
        'behaviour:\n  ears:\n    start: deaf\n    states:\n      deaf: { on: { close: { go: | } } }\n      hears: {}\n'
      )
    ).toEqual(['deaf', 'hears']));

  it('are told in the language of the page', () => {
    const told = (say: Say) =>
      at(`${enquiry}\nready: { x: { bad: { clause: |`, say)?.choices.find(({ word }) => word === '5.1-shirking')?.title;
    expect(told(inChinese)).toMatch(/[\u4e00-\u9fff]/);
    expect(told(inEnglish)).toMatch(/^[A-Za-z]/);
  });

  it('have a title wherever the trade or the file has one', () => {
    const untold = (more: string) =>
      at(`${enquiry}\n${more}`)
        ?.choices.filter(({ title }) => !title)
        .map(({ word }) => word);
    for (const more of [
      'ready: { x: { bad: { clause: |',
      'demands: { left: { raised: { |',
      'uses: [|',
      'business: |',
      'ready: { x: { if: { where: |',
      'channel: |',
      'demands: { left: { raise: { does: |',
      'demands: { x: { raise: { say: |'
    ])
      expect(untold(more), more).toEqual([]);
  });
});

describe('nothing is offered', () => {
  it.each([
    ['in a comment', '# cha|'],
    ['in a comment behind a value', 'channel: hotline # ho|'],
    ['in a sentence', 'title: { zh: 你好|, en: Hello }'],
    ["for an id of one's own", 'lines: { op| }']
  ])('%s', (_, text) => expect(wordsIn(text)).toEqual([]));
});

it('puts what is chosen in the place of the whole word, and keeps quotes', () => {
  const text = 'channel: "hot|lin"';
  expect(at(text)).toMatchObject({ from: 10, to: 16 });
  expect(at(text)?.choices.find(({ word }) => word === 'hotline')?.text).toBe('hotline');
  expect(at('ready: { x: { until: [|')?.choices.find(({ word }) => word === 'desk:verify-identity')?.text).toBe(
    'desk:verify-identity'
  );
});

it('is the same behind 2,000 lines', () => {
  const long = Array.from(
    { length: 2000 },
    (_, at) =>
      `  more-${at}: { say: { zh: "这一句是第{left}句。", en: "This is line {left}." }, if: { at: { left: raised } } }\n`
  ).join('');
  const last = '  last: { if: { has: |';
  expect(after(last)).not.toEqual([]);
  expect(after(long + last)).toEqual(after(last));
});
