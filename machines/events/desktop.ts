import { choice, type EventSpec } from './spec';

/** Done on the agent's desktop, and nothing that happens to a ticket: its chart hears none of it. */
export const desktop = {
  'looked-up': {
    who: ['agent'],
    clauses: ['2.1-details'],
    desk: {
      act: 'look-up',
      fields: { panel: choice('bill', 'plan', 'services', 'line') },
      does: (desk, { panel }) =>
        desk.lookedUp.includes(String(panel)) ? desk : { ...desk, lookedUp: [...desk.lookedUp, String(panel)] }
    }
  },
  untagged: {
    who: ['agent'],
    clauses: [],
    desk: {
      act: 'remove-tag',
      fields: { tag: { type: 'text' } },
      does: (desk, { tag }) =>
        desk.tags.includes(String(tag)) ? { ...desk, tags: desk.tags.filter((it) => it !== tag) } : 'no-such-tag'
    }
  },
  paused: {
    who: ['agent'],
    clauses: [],
    desk: {
      act: 'pause',
      fields: { reason: choice('asked', 'tab-hidden', 'closed') }
    }
  },
  resumed: {
    who: ['agent'],
    clauses: [],
    desk: {
      act: 'resume',
      fields: { away_s: { type: 'number', optional: true } }
    }
  }
} as const satisfies Readonly<Record<string, EventSpec>>;
