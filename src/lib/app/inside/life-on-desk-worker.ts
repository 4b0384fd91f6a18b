import { lifeOnDesk } from '#consequences/life-on-desk';
import type { LifeQuestion } from '../life-on-desk.ts';

/** Run in a worker: hundreds of customers are made until one has such a ticket, and a life is tried in several ways. What fails here, its owner hears of as an error. */
globalThis.addEventListener('message', ({ data }) => {
  // Sent by `lifeInWorker`, and by nobody else: a worker has one owner.
  const { life, version, asked } = data as LifeQuestion;
  globalThis.postMessage(lifeOnDesk(life, version, asked));
});
