import { chart, enter, recordMilestone, reachMilestone, tell } from '../vocabulary';

const over = [recordMilestone('contact-ends'), tell('call-over')] as const;

/** Endings of a contact. A regular ending waives the clauses that it makes pointless; `abandoned` is never regular. */
export const endings = {
  'solved-on-the-spot': chart.createStateConfig({
    id: 'solved-on-the-spot',
    tags: ['agent-part-over', 'regular-ending'],
    meta: { clauses: ['2.2-label'] },
    entry: [enter('solved-on-the-spot', '2.2-label'), tell('settled'), ...over]
  }),
  'handed-over': chart.createStateConfig({
    id: 'handed-over',
    tags: ['agent-part-over', 'regular-ending'],
    meta: { clauses: ['2.2-label'] },
    entry: [enter('call-handed-over', '2.2-label'), ...over]
  }),
  transferred: chart.createStateConfig({
    id: 'transferred',
    tags: ['agent-part-over', 'regular-ending'],
    meta: {
      clauses: ['1.1-hotline-transfer'],
      waives: ['1.2-capture', '2.1-identity', '2.1-details', '1.2-privacy']
    },
    entry: [enter('transferred', '1.1-hotline-transfer'), ...reachMilestone('transferred'), ...over]
  }),
  'not-verifiable': chart.createStateConfig({
    id: 'not-verifiable',
    tags: ['agent-part-over', 'regular-ending'],
    meta: {
      clauses: ['2.1-identity'],
      waives: ['2.1-identity', '2.1-details', '3.2-biz-recheck', '3.2-complaint-order', '3.2-complaint-tell']
    },
    entry: [enter('not-verifiable', '2.1-identity'), ...over]
  }),
  abandoned: chart.createStateConfig({
    id: 'abandoned',
    tags: ['agent-part-over'],
    meta: { clauses: ['1.2-capture'] },
    entry: [enter('abandoned', '1.2-capture'), ...over]
  })
} as const;
