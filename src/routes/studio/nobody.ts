import type { CustomerSource } from '#atlas/customer-words';

/** Placeholder customer for an unreadable text: only built-in terms have names. */
export const nobody: CustomerSource = {
  title: { zh: '', en: '' },
  customer: {
    temper: { mood: [0], trust: [0], traits: [], oneOf: [] },
    hangsUp: { at: -4, say: '' },
    patience: { after_ms: 1, hold_ms: 2, say: [], last: '' },
    regions: {},
    demands: []
  },
  names: {},
  remedies: {},
  desk: {},
  facts: {}
};
