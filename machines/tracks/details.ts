import { chart, mark, owed } from '../vocabulary';

/** 2.1-details: whether account, address and the like have been compared with the records. */
export const details = chart.createStateConfig({
  initial: 'unchecked',
  meta: { clause: '2.1-details' },
  states: {
    unchecked: { on: { 'details-checked': { target: 'checked' }, ...owed('2.1-details') } },
    checked: { id: 'details-checked', entry: mark('details-checked') }
  }
});
