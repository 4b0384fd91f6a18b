import { lifeOnDesk } from '#consequences/life-on-desk';
import type { LifeQuestion } from '../life-on-desk.ts';

globalThis.addEventListener('message', ({ data }) => {
  // Sent by `lifeInWorker`, and by nobody else: a worker has one owner.
  const { life, version, asked } = data as LifeQuestion;
  globalThis.postMessage(lifeOnDesk(life, version, asked));
});
