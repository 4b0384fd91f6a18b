import { expect, test } from 'vitest';
import { ticketChart } from './ticket';
import { contactEnds, stageStates } from './stage-states';

test('every state right inside contact and handling is in one stage, or an end of the contact', () => {
  const { contact, handling } = ticketChart.root.states;
  const states = [contact!, handling!].flatMap(({ key, states: inside }) =>
    Object.keys(inside).map((name) => `${key}.${name}`)
  );
  expect([...Object.values(stageStates).flat(), ...contactEnds].sort()).toEqual(states.sort());
});
