import { expect, test } from 'vitest';
import { clauseText, endingText, nameOf } from './debrief-messages.ts';

test.each(['__proto__', 'constructor', 'toString', '9.9-unknown'])(
  'a clause, fact or ending %s has its id for a name',
  (id) => {
    expect([clauseText(id, {}), endingText(id), nameOf({ clause: '5.1-outcome', fact: id as 'settled' }, {})]).toEqual([
      id,
      id,
      id
    ]);
  }
);

test('to have agreed on one thing while another waits is not to have agreed on nothing', () => {
  const named = (code: string) =>
    nameOf({ clause: '5.1-outcome', fact: 'accepted', verdict: 'missed', why: { code, values: {} } }, {});
  expect(named('agreed-and-open')).not.toBe(named('never-agreed'));
  expect(named('agreed-and-open')).toMatch(/part|一部分/);
  expect(named('agreed-and-left'), 'nor to have left without an end').toMatch(/^Agreed|谈妥了，/);
});
