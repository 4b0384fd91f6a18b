import { expect, test } from 'vitest';
import { Uncommitted } from './uncommitted.svelte.ts';

test('what fields hold is known until each has let go of it, and is taken over once', () => {
  const held = new Uncommitted();
  const taken: string[] = [];
  const [one, other] = [Symbol(), Symbol()];
  held.hold(one, () => {
    taken.push('one');
    held.release(one);
  });
  held.hold(one, () => taken.push('never'));
  held.hold(other, () => taken.push('other'));
  expect(held.any).toBe(true);
  held.commit();
  expect(taken).toEqual(['one', 'other']);
  held.release(other);
  expect(held.any).toBe(false);
  held.commit();
  expect(taken).toHaveLength(2);
});
