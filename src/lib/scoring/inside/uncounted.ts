import type { Part } from '#domain/act-ids';
import type { Act, Counts } from '#ticket/acts';
import { putInVain, type PutInVain } from './creditable';
import type { PlayedRun } from './played';

/** Why a part that was read earns nothing. */
export type Reason =
  'too-early' | 'before-window' | 'in-passing' | 'unheard' | 'wrong' | 'misplaced' | 'unsure' | PutInVain;

/** A part that a clause lacks though it was read, and why that does not count. */
export interface Uncounted {
  readonly part: Part;
  readonly reason: Reason;
  readonly act: Act;
}

/** One reason for each way in which an act does not count. */
const reasons: Readonly<Record<Exclude<Counts, 'yes'>, Reason>> = {
  unheard: 'unheard',
  'too-early': 'too-early',
  'wrong-fact': 'wrong',
  misplaced: 'misplaced',
  doubtful: 'unsure'
};

/** Which reason is told of a part that was read more than once: what may count yet, then what can be put right. */
const rank: readonly Reason[] = [
  'unsure',
  'wrong',
  'too-early',
  'before-window',
  'beyond-authority',
  'taken-back',
  'unheard',
  'misplaced'
];

/**
 * What was read of parts that a clause lacks: one act and one reason a part. A part that was never read, whatever came of it, is in none.
 * @param counting whether what was said at a place counts for the clause
 */
export function uncounted(
  parts: readonly Part[],
  played: PlayedRun,
  counting: (act: Act) => boolean = () => true
): readonly Uncounted[] {
  return parts.flatMap((part): Uncounted[] => {
    const read = played.memory.acts
      .filter((act) => act.name === part && act.kind !== 'rule')
      .map((act): Uncounted => ({ part, act, reason: reasonOf(act, played, counting) }));
    const told = rank.find((reason) => read.some((it) => it.reason === reason));
    const last = read.findLast(({ reason }) => reason === told);
    return last ? [last] : [];
  });
}

function reasonOf(act: Act, played: PlayedRun, counting: (act: Act) => boolean): Reason {
  if (act.counts === 'yes') return putInVain(act, played) ?? 'before-window';
  return !counting(act) && act.counts !== 'wrong-fact' ? 'before-window' : reasons[act.counts];
}
