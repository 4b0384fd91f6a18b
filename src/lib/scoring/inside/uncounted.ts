import type { Part } from '#domain/act-ids';
import type { Act, Counts } from '#ticket/acts';
import { putInVain, type PutInVain } from './creditable';
import type { PlayedRun } from './played';

export type Reason =
  'too-early' | 'before-window' | 'in-passing' | 'unheard' | 'wrong' | 'misplaced' | 'unsure' | PutInVain;

export interface Uncounted {
  readonly part: Part;
  readonly reason: Reason;
  readonly act: Act;
}

const reasons: Readonly<Record<Exclude<Counts, 'yes'>, Reason>> = {
  unheard: 'unheard',
  'too-early': 'too-early',
  'wrong-fact': 'wrong',
  misplaced: 'misplaced',
  doubtful: 'unsure'
};

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

/** Returns missing parts heard but not counted, with one act and reason for each. */
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
