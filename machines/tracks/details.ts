import { chart, mark } from '../vocabulary';

/** 2.1-details: whether account, address and the like have been compared with the records. */
export const details = chart.createStateConfig({
  initial: 'unchecked',
  states: {
    unchecked: { on: { 'details-checked': { target: 'checked' } } },
    checked: { id: 'details-checked', entry: mark('details-checked') }
  }
});
