import type { CustomerSource } from '#atlas/customer-words';

/** The customer of a text that could not be read so far: what is its own has no name yet, the trade's words have theirs. */
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
