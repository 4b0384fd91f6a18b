import type { Call } from '#contact/call';
import { own } from '#domain/own';
import { local } from '#app/local';
import { m } from '#app/messages';
import { isUnnecessary } from '#contact/conduct';
import { isBeyondAuthority } from '#contact/handover-defects';
import { refuses } from '#contact/turn';
import { counted, type Act, type Counts } from '#ticket/acts';
import { meaningWord } from './meanings.ts';

export type Judged = Pick<Call, 'caseFile' | 'table'>;

/** Mark of an understood act: whether it counts and why not, or that it may not be said or asked. */
export type Mark = Counts | 'forbidden' | 'needless' | 'given-away' | 'beyond' | 'refused';

/** Returns an act's mark: 5.1-shirking, 1.2-minimal, 2.1-identity, 3.2-complaint-reasonable, or a bare refusal. */
export function markOf(act: Act, call: Judged, line: readonly Act[] = [act]): Mark {
  const { name, kind, value, counts } = act;
  const { caseFile, table } = call;
  if (kind === 'rule') return 'given-away';
  if (counts === 'yes' || counts === 'misplaced') {
    if (kind === 'forbidden') return 'forbidden';
    if (isBeyondAuthority(call, act)) return 'beyond';
    if (name === 'ask-for' && isUnnecessary(String(value), caseFile.case, table.policy)) return 'needless';
    if (refuses.has(name) && !isRight(name, call) && !helps(line, call)) return 'refused';
  }
  return counts;
}

const isRight = (name: string, { caseFile }: Judged): boolean =>
  name === 'out-of-scope' && !caseFile.case.conditions['in-scope'];

const helps = (line: readonly Act[], { table }: Judged): boolean =>
  line.some((act) => counted(act) && table.policy.countsAsHelp.includes(act.name));

/** Returns the acts of a line to show: of a picked bad line only its mistakes, as the rest earns no credit. */
export function shownOf(meant: readonly Act[], call: Judged): readonly Act[] {
  return meant.filter((act) => markOf(act, call, meant) !== 'misplaced');
}

/** Returns the name of an act as shown under a line; disclosed data by their name in the case. */
export function actWord({ name, kind, value }: Act, { caseFile }: Pick<Call, 'caseFile'>): string {
  if (kind !== 'rule') return meaningWord(name, value);
  const fact = own(caseFile.scenario.facts, String(value));
  return fact ? m.call_act_given({ what: local(fact.label) }) : meaningWord(String(value));
}
