import { arrivalsOf } from '#sandbox/arrivals';
import type { ArrivalsQuestion } from '../arrivals.ts';

globalThis.addEventListener('message', ({ data }) => {
  // Sent by `arrivalsInWorker`, and by nobody else: a worker has one owner. What fails here, its owner hears of as an error.
  const { plan, policy } = data as ArrivalsQuestion;
  globalThis.postMessage(arrivalsOf(plan, policy));
});
