/** A step has to do with few regions: what is remembered of steps, and how quick they are, live from it. */
import { assert, expect, it } from 'vitest';
import { nodesOf } from '#chart/machine';
import type { Chart, ChartEvent, ChartStep } from '#kernel/chart';
import { advance, apply, begin } from '#kernel/simulation';
import { ticketChart } from '#machines/ticket';
import { live } from '#ticket/live';
import { openTicket } from '#ticket/ticket';
import { goldenTraces, type Trace } from '../tools/mutants/traces';
import { machineOf, telling, ticketConfig } from '#analysis/inside/proving/chart-config';
import { reachOf } from '../../src/lib/analysis/inside/proving/tabled-chart.ts';
import { readChart, type ChartRead } from '#analysis/inside/reading/ways';

/** The regions that a step has to do with as the chart stands: those that hear it or what it raises, and those that they ask about. */
function touched(
  { ways, machine, regionOf }: ChartRead,
  { _nodes }: ChartStep['snapshot'],
  { type }: ChartEvent
): number {
  const active = new Set<unknown>(_nodes);
  const heard = new Set([type]);
  const regions = new Set<number>();
  for (let before = -1; before !== regions.size + heard.size + active.size;) {
    before = regions.size + heard.size + active.size;
    for (const way of ways) {
      if (!active.has(way.source) || (way.on !== undefined && !heard.has(way.on))) continue;
      regions.add(way.region);
      way.guard.asks.forEach((id) => regions.add(regionOf.get(machine.getStateNodeById(id))!));
      way.raises.forEach((raised) => heard.add(raised));
      way.entered.forEach((node) => active.add(node));
    }
  }
  return regions.size;
}

const machine = machineOf(telling(ticketConfig));

/** For each step of a trace: how many regions it had to do with, and how many its event can have to do with at all. */
function stepsOf({ ready: { spec, policy, given, pilots, until_ms } }: Trace): readonly (readonly [number, number])[] {
  const opened = openTicket(spec, policy, undefined, machine);
  assert(opened.ok);
  const { simulation, process, chart } = opened.value;
  const { pauses, selfHelp } = policy.ticket!;
  const read = readChart(machine, { case: spec.case, limits: policy.limits_ms, warnAt: 0.2, pauses, selfHelp });
  const { entries, state } = live(opened.value, given, pilots, until_ms);
  const ever = new Map<string, number>();
  const steps: (readonly [number, number])[] = [];
  const step: Chart['step'] = (snapshot, event) => {
    const reach = ever.get(event.type) ?? reachOf(read, event.type).length;
    ever.set(event.type, reach);
    steps.push([touched(read, snapshot, event), reach]);
    return chart.step(snapshot, event);
  };
  const watched = {
    ...simulation,
    processes: { ...simulation.processes, ticket: { ...process, chart: () => ({ ...chart, step }) } }
  };
  let at = begin(watched);
  for (const entry of entries) ({ state: at } = apply(watched, at, entry, Math.max(entry.at_ms, at.now_ms)));
  advance(watched, at, Math.max(at.now_ms, state.now_ms));
  return steps;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0) / numbers.length;

it('steps of golden traces have to do with two or three regions of 57, and their events with five', async () => {
  const traces = await goldenTraces();
  assert(traces.ok);
  const steps = traces.value.filter((_, at) => at % 12 === 0).flatMap(stepsOf);
  expect(steps.length).toBeGreaterThan(300);
  const [now, ever] = [steps.map(([it]) => it), steps.map(([, it]) => it)];
  expect(mean(now)).toBeLessThan(2.6);
  expect(Math.max(...now)).toBeLessThanOrEqual(12);
  expect(mean(ever)).toBeLessThan(5.5);
});

it('nothing in the chart goes by itself: a transition without an event is looked at in every step', () => {
  expect(nodesOf(ticketChart.root).filter(({ always }) => (always ?? []).length > 0)).toEqual([]);
});
