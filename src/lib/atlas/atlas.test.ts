import { describe, expect, test } from 'vitest';
import { nodesIn } from '#chart/diagram';
import { atlas, diagramFor } from './atlas';

const limits = { '3.1-tech-30min': { per: 'wall', ms: 1_800_000 } } as const;
const named = /[\u4e00-\u9fff]/;
const latin = /^[^\u4e00-\u9fff]+$/;

describe.each(atlas)('the chart $name', (it) => {
  const diagram = diagramFor(it, limits);

  test('has a name for each of its states and ways, in both languages', () => {
    const names = [
      ...nodesIn(diagram).map(({ id, name }) => ({ id, name })),
      ...diagram.edges.flatMap(({ ways }) => ways.map(({ on, name }) => ({ id: on, name })))
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const { id, name } of names) {
      expect(name.zh, id).toMatch(named);
      expect(name.en, id).toMatch(latin);
    }
  });

  test('is drawn whole: every line begins and ends at a state of the picture', () => {
    const ids = new Set(nodesIn(diagram).map(({ id }) => id));
    expect(ids.size).toBe(nodesIn(diagram).length);
    for (const { from, to } of diagram.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });
});

test('what a ticket goes through is drawn in the five stages of the SOP', () => {
  const diagram = diagramFor(
    atlas.find(({ name }) => name === 'ticket')!,
    limits
  );
  expect(diagram.nodes.map(({ name }) => name.zh)).toEqual([
    '服务受理',
    '预处理',
    '工单处理',
    '反馈与回访',
    '质量管控'
  ]);
});
