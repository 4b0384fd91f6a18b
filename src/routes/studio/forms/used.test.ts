import { expect, it } from 'vitest';
import { mistakesBeside } from './ready.ts';
import { usesElsewhere } from './tables.ts';

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
