import { expect, it } from 'vitest';
import { mistakesBeside } from './ready.ts';
import { partOf } from './part-of.ts';
import { usesElsewhere, usesOfFactIn } from './tables.ts';

const file = {
  temper: { 'hangs-up': { at: -4, say: 'bye' }, patience: { after: '10s', say: ['hello'], last: 'bye' } },
  variants: { calm: { lines: { opening: { zh: '喂' } } }, cross: {} },
  ready: {
    tell: { say: { zh: '有。' } },
    shrug: { say: { zh: '不知道。' }, bad: { clause: '5.1-outcome', beside: 'tell' } },
    sigh: { say: { zh: '唉。' }, bad: { clause: '5.1-outcome', beside: ['tell', 'other'] } }
  }
};

it('finds where a line is used beside reactions', () => {
  expect(usesElsewhere(file, 'bye')).toEqual(['temper']);
  expect(usesElsewhere(file, 'hello')).toEqual(['temper']);
  expect(usesElsewhere(file, 'opening')).toEqual(['variants']);
  expect(usesElsewhere(file, 'thanks')).toEqual([]);
});

it('finds the mistakes that are on offer beside a line', () => {
  expect(mistakesBeside(file, 'tell')).toEqual(['shrug', 'sigh']);
  expect(mistakesBeside(file, 'shrug')).toEqual([]);
});

it('finds where a fact is named, but not in a language that is not listed', () => {
  const facts = {
    languages: ['en'],
    facts: { left: { label: { en: 'left' }, value: '{left}' }, other: { value: 'not {left}' } },
    desk: { plan: { note: { zh: '{left}', en: 'Left: {left}' } } },
    demands: { data: { raise: { say: 'left', tell: ['left'] } } },
    remedies: { credit: { yuan: 'left' } }
  };
  expect(usesOfFactIn(facts, 'left').map((path) => path.join('.'))).toEqual([
    'facts.other.value',
    'desk.plan.note.en',
    'demands.data.raise.tell.0',
    'remedies.credit.yuan'
  ]);
});

it('knows the form that shows a place, and where only the text does', () => {
  const parts = (...paths: readonly string[]) => paths.map((path) => partOf(path.split('.')));
  expect(parts('title.en', 'temper.mood', 'conditions.care-taken', 'pass')).toEqual([
    'basics',
    'basics',
    undefined,
    'clauses'
  ]);
  expect(
    parts('variants.calm.mood', 'variants.calm.lines.x', 'variants.calm.desk.plan', 'variants.calm.desk.later')
  ).toEqual(['cases', undefined, 'desk', undefined]);
  expect(parts('facts.left.value', 'facts.left.wordings', 'ready.tell.say', 'demands.left', 'names.plans')).toEqual([
    'facts',
    undefined,
    'lines',
    'customer',
    undefined
  ]);
});
