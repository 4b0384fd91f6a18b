import { describe, expect, test } from 'vitest';
import type { DiagramEdge } from './diagram';
import { edgesTaken, trailOf } from './trail';

const drawn = new Set(['life', 'life.a', 'life.b', 'life.c']);
const at = (life: string, duty = 'owed') => ({ life, duty });

describe('a trail', () => {
  test('is where one stands, where one stood before, and all that one has been in', () => {
    const trail = trailOf([at('a'), at('b'), at('c')], drawn);
    expect([...trail.active]).toEqual(['life', 'life.c']);
    expect([...trail.before]).toEqual(['life', 'life.b']);
    expect([...trail.been]).toEqual(['life', 'life.a', 'life.b', 'life.c']);
  });

  test('does not move where only something moves that is not drawn', () => {
    const trail = trailOf([at('a'), at('b'), at('b', 'done')], drawn);
    expect([...trail.before]).toEqual(['life', 'life.a']);
    expect(trail.been.has('duty')).toBe(false);
  });

  test('of what has not begun, or not moved, has nothing before it', () => {
    expect(trailOf([], drawn)).toEqual({ active: new Set(), before: new Set(), been: new Set() });
    expect(trailOf([at('a')], drawn).before.size).toBe(0);
  });
});

describe('the line that was taken last', () => {
  const way = (on: string) => ({ on, name: { zh: on, en: on }, irregular: false });
  const edge = (from: string, to: string, ...ons: string[]): DiagramEdge => ({
    id: `${from} > ${to}`,
    from,
    to,
    ways: ons.map(way)
  });
  const edges = [edge('life.a', 'life.b', 'go'), edge('life', 'life.b', 'jump'), edge('life.b', 'life.c', 'go')];
  const trail = trailOf([at('a'), at('b')], drawn);

  test('leads from where it stood to what it came to, by the event that was taken', () => {
    expect([...edgesTaken(edges, trail, 'go')]).toEqual(['life.a > life.b']);
    expect([...edgesTaken(edges, trail, 'jump')]).toEqual(['life > life.b']);
  });

  test('is any of them where the event is not known, and none where nothing moved', () => {
    expect([...edgesTaken(edges, trail, 'other')]).toEqual(['life.a > life.b', 'life > life.b']);
    expect(edgesTaken(edges, trailOf([at('b')], drawn)).size).toBe(0);
  });
});
