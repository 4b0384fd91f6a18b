import { chart, enter, mark, reach, tell } from '../vocabulary';

const over = [mark('contact-ends'), tell('call-over')] as const;

/** How a call can end. A regular ending waives what it makes pointless; `abandoned` is never regular. */
export const endings = {
  'solved-on-the-spot': chart.createStateConfig({
    id: 'solved-on-the-spot',
    entry: [enter('solved-on-the-spot', '2.2-label'), tell('settled'), ...over],
    meta: { regular: true }
  }),
  'handed-over': chart.createStateConfig({
    id: 'handed-over',
    entry: [enter('call-handed-over', '2.2-label'), ...over],
    meta: { regular: true }
  }),
  transferred: chart.createStateConfig({
    id: 'transferred',
    entry: [enter('transferred', '1.1-hotline-transfer'), ...reach('transferred'), ...over],
    meta: { regular: true, waives: ['1.2-capture', '2.1-identity', '2.1-details', '1.2-privacy'] }
  }),
  'not-verifiable': chart.createStateConfig({
    id: 'not-verifiable',
    entry: [enter('not-verifiable', '2.1-identity'), ...over],
    meta: { regular: true, waives: ['2.1-identity'] }
  }),
  abandoned: chart.createStateConfig({
    id: 'abandoned',
    entry: [enter('abandoned', '1.2-capture'), ...over],
    meta: { regular: false }
  })
};
