import { assert, expect, it } from 'vitest';
import { atlas, diagramFor } from '#atlas/atlas';
import { nodesIn } from '#chart/diagram';
import { Rewind } from '#debrief/rewind';
import { CallOnChart } from '../src/lib/workspace/sop-chart/call-on-chart.ts';
import { playFile } from '../src/cli/play-file';

it('a call leaves a trail on the chart of the SOP: it grows as time goes on, and ends where the call ended', async () => {
  const found = await playFile('fee-complaint', 'tests/runs/fee-complaint.rude.yaml');
  assert(found.ok);
  const { call, run } = found.value;
  const rewind = new Rewind(call, run.entries);
  const times = run.entries.map(({ at_ms }) => at_ms);
  const end_ms = rewind.end().now_ms;
  // All of it is on the picture that a debrief shows.
  const chart = atlas.find(({ name }) => name === 'call')!;
  const drawn = new Set(nodesIn(diagramFor(chart, {})).map(({ id }) => id));
  const onChart = new CallOnChart(rewind, times, drawn);
  const [begun, half, over] = [0, end_ms / 2, end_ms].map((at_ms) => onChart.at(at_ms));
  assert(begun && half && over);
  expect([...begun.active].length).toBeGreaterThan(0);
  for (const id of begun.been) expect(half.been.has(id)).toBe(true);
  for (const id of half.been) expect(over.been.has(id)).toBe(true);
  expect(over.been.size).toBeGreaterThan(begun.been.size);
  expect([...over.active]).not.toEqual([...begun.active]);
  expect([...begun.active].every((id) => over.been.has(id))).toBe(true);
  // What it came to last it was not in before.
  expect(begun.before.size).toBe(0);
  expect([...over.before]).not.toEqual([...over.active]);
  // A greeting has its time from the first moment on.
  expect(begun.limits.map(({ clause }) => clause)).toContain('1.1-hotline-greet');
  for (const { from_ms } of half.limits) expect(from_ms).toBeLessThanOrEqual(half.now_ms);
});
