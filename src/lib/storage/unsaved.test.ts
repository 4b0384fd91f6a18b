import { describe, expect, it } from 'vitest';
import { noted, UnsavedTexts, type Notes } from './unsaved.ts';

/** What a browser has in common for its tabs. */
function browser() {
  const kept = new Map<string, string>();
  const items = {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  } as Storage;
  const held = new Set<string>();
  const locks = {
    async request(name: string, ...rest: readonly unknown[]) {
      const work = rest.at(-1) as () => unknown;
      if (rest.length > 1 && held.has(name)) throw new DOMException('still held', 'TimeoutError');
      if (rest.length === 1) held.add(name);
      return work();
    }
  } as unknown as LockManager;
  const tab = (name: string): Notes => ({ tab: name, items, locks });
  return { kept, items, tab, die: (name: string) => held.delete(`switchboard-unsaved-${name}`) };
}

describe('what was written and is not in the store yet', () => {
  it('is found once its page is gone, with what it was written on, until it is forgotten', async () => {
    const { tab, die } = browser();
    const writing = new UnsavedTexts(tab('a'), 'scenario');
    writing.note('r1', { text: '一', since: ['x'] });
    writing.note('r1', { text: '一二', since: ['x', 'y'] });
    const later = new UnsavedTexts(tab('b'), 'scenario');
    expect(await later.left()).toEqual([]);
    die('a');
    const [left, ...others] = await later.left();
    expect(others).toEqual([]);
    expect(left).toMatchObject({ id: 'r1', text: '一二', since: ['x', 'y'] });
    left!.forget();
    expect(await later.left()).toEqual([]);
  });

  it('is nobody’s while its page lives, and gone once the store has it', async () => {
    const { tab, die, kept } = browser();
    const writing = new UnsavedTexts(tab('a'), 'scenario');
    writing.note('r1', { text: '一', since: [] });
    expect(await writing.left()).toEqual([]);
    writing.forget('r1');
    die('a');
    expect(await new UnsavedTexts(tab('b'), 'scenario').left()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('is found by the room that it is of, and by no other', async () => {
    const { tab, die } = browser();
    new UnsavedTexts(tab('a'), 'assignment').note('r1', { text: '一', since: [] });
    die('a');
    expect(await new UnsavedTexts(tab('b'), 'scenario').left()).toEqual([]);
    expect(await new UnsavedTexts(tab('b'), 'assignment').left()).toHaveLength(1);
  });

  it('that was cut off is dropped; other settings stay', async () => {
    const { kept, tab } = browser();
    kept.set('sb.unsaved.scenario.r1.a', '{"text":"一');
    kept.set('sb.unsaved.scenario.r2.a', '{"text":5,"since":[]}');
    kept.set('sb.theme', 'dark');
    expect(await new UnsavedTexts(tab('b'), 'scenario').left()).toEqual([]);
    expect([...kept.keys()]).toEqual(['sb.theme']);
  });

  it('is nothing where what it says as JSON is none', () => {
    expect(noted('{"title":"W1"}')).toEqual({ title: 'W1' });
    expect(noted('{"title":')).toBeUndefined();
  });

  it('is not noted where the browser refuses, which nobody notices', async () => {
    const refusing = {
      get length(): number {
        throw new DOMException('no', 'SecurityError');
      },
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem() {
        throw new DOMException('no', 'SecurityError');
      }
    } as unknown as Storage;
    const texts = new UnsavedTexts({ tab: 'a', items: refusing, locks: undefined }, 'scenario');
    texts.note('r1', { text: '一', since: [] });
    texts.forget('r1');
    expect(await texts.left()).toEqual([]);
  });
});
