import { describe, expect, test } from 'vitest';
import { Drafting, longestDraft_ms } from './drafting';

describe('a line being composed', () => {
  test('holds time from its first key on', () => {
    const drafting = new Drafting();
    expect(drafting.elapse(1000)).toBe(1000);
    drafting.key('您');
    expect(drafting.elapse(5000)).toBe(0);
  });

  test('that is emptied was silence from its start', () => {
    const drafting = new Drafting();
    drafting.key('您');
    drafting.elapse(5000);
    expect(drafting.key('  ')).toBe(5000);
    expect(drafting.open).toBe(false);
    expect(drafting.elapse(10)).toBe(10);
  });

  test('that is open over a minute was silence from its start, and holds nothing any more', () => {
    const drafting = new Drafting();
    drafting.key('您');
    expect(drafting.elapse(longestDraft_ms - 1)).toBe(0);
    expect(drafting.elapse(1)).toBe(longestDraft_ms);
    drafting.key('您好');
    expect(drafting.elapse(100)).toBe(100);
    expect(drafting.key('')).toBe(0);
  });

  test('lets time run from a desktop act until the next key', () => {
    const drafting = new Drafting();
    drafting.key('您');
    drafting.elapse(1000);
    drafting.act();
    expect(drafting.elapse(300)).toBe(300);
    drafting.key('您好');
    expect(drafting.elapse(700)).toBe(0);
    expect(drafting.key('')).toBe(1700);
  });

  test('that could not be stored is open again as it was', () => {
    const drafting = new Drafting();
    drafting.key('您');
    drafting.elapse(1000);
    const putBack = drafting.send();
    expect(drafting.open).toBe(false);
    putBack();
    expect(drafting.key('')).toBe(1000);
  });
});
