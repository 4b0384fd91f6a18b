import { expect, test } from 'vitest';
import { atlas, diagramFor } from '#atlas/atlas';
import { statesOn } from './desk-marks.ts';

const whole = diagramFor(
  atlas.find(({ name }) => name === 'ticket')!,
  {}
);

test('a ticket that is still at intake is in no later stage, whatever its chart calls the region beside', () => {
  const at = statesOn(whole)({ contact: { intake: 'greeted' }, handling: 'with-agent' });
  expect(at).toEqual(['contact.intake.greeted', 'contact.intake']);
});

test('a ticket that is handled is in that stage, and in hand before that in the one before', () => {
  const handled = statesOn(whole)({ contact: 'handed-over', handling: { assigned: 'waiting' } });
  expect(handled).toEqual(expect.arrayContaining(['handling', 'handling.assigned', 'handling.assigned.waiting']));
  expect(statesOn(whole)({ contact: 'handed-over', handling: 'with-agent' })).toContain('preprocessing');
});
