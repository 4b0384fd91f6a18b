import { createMachine } from 'xstate';
import { expect, test } from 'vitest';
import { cycles } from '#machines/cycles';
import { ticketChart } from '#machines/ticket';
import { outlineOf, type StateOutline } from './outline';
import { statelyOf } from './stately';

/** What XState makes of a chart: states, and by what they are left, under which guards, where to. */
function shape({ path, type, initial, transitions, states }: StateOutline): unknown {
  const ways = transitions.map(({ on, to, guard, actions }) => [on, to, guard?.name, actions.map(({ name }) => name)]);
  return { path, type, initial, ways: ways.sort(), states: states.map(shape) };
}

test.each([{ name: 'ticket', chart: ticketChart }, ...cycles])(
  'XState reads the JSON of $name as the same chart: states, ways, guards and actions by name',
  ({ chart }) => {
    const outline = outlineOf(chart);
    const json = JSON.stringify(statelyOf(chart.id, outline));
    const again = createMachine(JSON.parse(json) as Parameters<typeof createMachine>[0]);
    expect(shape(outlineOf(again))).toEqual(shape(outline));
  }
);
