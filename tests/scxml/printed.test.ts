import type { AnyStateMachine } from 'xstate';
import { beforeAll, describe, expect, test } from 'vitest';
import { atlas, customerOf } from '#atlas/atlas';
import { nodesOf } from '#chart/machine';
import { sideOfDelay } from '#machines/call';
import { callEvents } from '#machines/call-events';
import { cycleEvents } from '#machines/cycles';
import type { Policy } from '#machines/policy';
import { ticketEvents } from '#machines/ticket-events';
import { nominalLimits } from '#analysis/nominal-limits';
import { nominalInput } from '#atlas/chart-scxml';
import { chart } from '../../src/cli/commands/chart';
import { loadPolicy, loadScenario, scenarioPath, shippedScenarios } from '../../src/cli/data';
import { textOf } from '../../src/cli/testing/run-command';
import { must } from '../tools/benches/figures';
import { agree } from './agree';
import { recommendation } from './interpreter';
import { scion } from './scion';
import { eventsOf, guards } from './sop';
import { parseXml, type XmlElement } from './xml';

let policy: Policy;
beforeAll(async () => void (policy = must(await loadPolicy(undefined))));

const printed = (args: readonly string[]) => textOf(chart, ['--format', 'scxml', ...args], 'en');
const events: Readonly<Record<string, object>> = { ticket: ticketEvents, call: callEvents };

describe.each(atlas)('`sb chart $name --format scxml`', ({ name, chart: machine, timed }) => {
  test('prints what other interpreters read as the chart goes', async () => {
    const { code, out, err } = await printed([name]);
    expect(code).toBe(0);
    const trial = {
      machine: machine as AnyStateMachine,
      inputs: [timed ? nominalInput(policy, nominalLimits(policy)) : undefined],
      events: eventsOf(machine as AnyStateMachine, Object.keys(events[name] ?? cycleEvents)),
      guards,
      sideOf: sideOfDelay,
      // Notes for whoever completes what SCXML cannot say are no part of it.
      tamper: () => out.replace(/<sb:[^>]*\/>/g, '')
    };
    expect(agree({ ...trial, interpreter: recommendation, sequences: 100 }).steps).toBeGreaterThan(1_000);
    expect(agree({ ...trial, interpreter: scion, sequences: 10 }).steps).toBeGreaterThan(50);
    // Only what the calendar tells is beyond it.
    const warned = err.split('\n').filter((line) => line.includes('SB0296'));
    expect(warned.every((line) => line.includes('the length of time'))).toBe(true);
    expect(warned.length > 0).toBe(out.includes('<sb:timer'));
  });
});

describe.each(shippedScenarios().map((path) => path.replace(/^.*\/|\.yaml$/g, '')))('the customer of %s', (id) => {
  test('is printed whole: each state and each way, and each thing that SCXML cannot say is noted and told', async () => {
    const { code, out, err } = await printed(['customer', id]);
    expect(code).toBe(0);
    const { chart: machine } = customerOf(must(await loadScenario(scenarioPath(id), policy)));
    const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];
    const elements = all(parseXml(out));
    const nodes = nodesOf(machine.root);
    const ids = elements
      .filter((it) => ['state', 'parallel', 'final'].includes(it.name))
      .map((it) => it.attributes['id']);
    expect(ids).toEqual(nodes.map((node) => node.id));
    const ways = nodes.flatMap(({ transitions, always = [] }) => [...[...transitions.values()].flat(), ...always]);
    const written = elements.filter((it) => it.name === 'transition');
    expect(written).toHaveLength(ways.length);
    const guarded = written.filter(({ attributes }) => 'cond' in attributes || 'sb:guard' in attributes);
    expect(guarded).toHaveLength(ways.filter(({ guard }) => guard !== undefined).length);
    const noted = new Set(
      elements.flatMap(
        ({ name, attributes }) => (name.startsWith('sb:') ? attributes['name'] : attributes['sb:guard']) ?? []
      )
    );
    for (const name of noted) expect(err).toContain(` ${name} cannot be said in SCXML`);
    expect(err.split('SB0296')).toHaveLength(noted.size + 1);
  });
});
