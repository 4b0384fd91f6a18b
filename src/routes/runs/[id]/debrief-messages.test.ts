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
