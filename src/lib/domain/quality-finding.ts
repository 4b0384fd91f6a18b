import type { Deviation } from './ids';
import { roles, type Role } from './roles';

/** How a clause was not kept: by an irregular step, a limit that was broken, late, not at all, or only in part. */
export type Lapse = Deviation | 'breached' | 'late' | 'missed' | 'partly';

/** Something that a quality check found (5.1): whose duty was not kept, which, how, and in what words it shows. */
export interface QualityFinding {
  readonly who: Role | 'handler';
  readonly clause: string;
  readonly lapse: Lapse;
  /** Of something said: the words. */
  readonly words?: string;
}

const lapses: readonly string[] = [
  'skipped',
  'too-early',
  'out-of-order',
  'forbidden',
  'breached',
  'late',
  'missed',
  'partly'
] satisfies readonly Lapse[];

/** A finding as a log keeps it: `agent 5.1-shirking forbidden: 这不是我的问题`. */
export function writeFinding({ who, clause, lapse, words }: QualityFinding): string {
  return `${who} ${clause} ${lapse}${words === undefined ? '' : `: ${words}`}`;
}

/** A finding of a log; nothing for what a person has put in words of their own. */
export function readFinding(written: string): QualityFinding | undefined {
  const [, who, clause, lapse, words] = /^(\S+) (\S+) ([a-z-]+)(?:: (.+))?$/s.exec(written) ?? [];
  if (![...roles, 'handler'].some((role) => role === who) || !lapses.includes(lapse ?? '')) return undefined;
  return { who: who as Role, clause: clause!, lapse: lapse as Lapse, ...(words === undefined ? {} : { words }) };
}
