import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DiagramNode } from './diagram';
import type { Drawing } from './layout';
import { sheetsOf } from './sheets';

const state = (id: string): DiagramNode => ({
  ...{ id, name: { zh: id, en: id }, nodes: [], limits: [] },
  ...{ initial: false, final: false, parallel: false }
});

/** States of 100 by 40 at these places. */
const drawn = (places: readonly (readonly [x: number, y: number])[]): Drawing => ({
  kind: 'laid',
  width: Math.max(...places.map(([x]) => x)) + 110,
  height: Math.max(...places.map(([, y]) => y)) + 50,
  nodes: places.map(([x, y], at) => ({
    ...{ x, y, width: 100, height: 40 },
    ...{ node: state(`s${at}`), lines: [`s${at}`], limits: [] }
  })),
  edges: []
});
const paper = { width: 400, height: 300 };

test('what fits on one sheet is not cut', () => {
  expect(
    sheetsOf(
      drawn([
        [0, 0],
        [290, 250]
      ]),
      paper
    )
  ).toEqual([]);
});

test('a cut goes between states, and a sheet with nothing on it is left out', () => {
  const drawing = drawn([
    [10, 10],
    [180, 10],
    [330, 10],
    [330, 700]
  ]);
  const sheets = sheetsOf(drawing, paper);
  expect(sheets.map(({ name }) => name)).toEqual(['A1', 'B1', 'B3']);
  // The middle, 220, goes through the state at 180.
  expect(sheets[0]!.width).toBe(168);
});

test('all of every state is on paper, and no sheet is larger than it', () => {
  const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 })), {
    minLength: 1,
    maxLength: 12
  });
  fc.assert(
    fc.property(places, (at) => {
      const drawing = drawn(at);
      const sheets = sheetsOf(drawing, paper);
      if (sheets.length === 0) return;
      for (const sheet of sheets) {
        expect(sheet.width).toBeLessThanOrEqual(paper.width);
        expect(sheet.height).toBeLessThanOrEqual(paper.height);
      }
      expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
      // All of each state is on paper, however it is cut.
      for (const { x, y, width, height } of drawing.nodes) {
        const parts = sheets.map((sheet) => {
          const across = Math.min(x + width, sheet.x + sheet.width) - Math.max(x, sheet.x);
          const down = Math.min(y + height, sheet.y + sheet.height) - Math.max(y, sheet.y);
          return Math.max(0, across) * Math.max(0, down);
        });
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(width * height);
      }
    })
  );
});
