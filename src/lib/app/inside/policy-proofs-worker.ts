import { lookInto } from '#analysis/look-into';
import type { ProofsAnswer, ProofsQuestion } from './proofs-channel.ts';

globalThis.addEventListener('message', ({ data }) => {
  // Sent by `#app/policy-proofs`, and by nobody else: a worker has one owner.
  const { policy, states } = data as ProofsQuestion;
  const tell = (told: ProofsAnswer): void => globalThis.postMessage(told);
  try {
    const looking = lookInto(policy, states);
    let turn = looking.next();
    for (; !turn.done; turn = looking.next()) tell({ tells: 'class', look: turn.value });
    tell({ tells: 'found', found: turn.value });
  } catch (error) {
    tell({ tells: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
});
