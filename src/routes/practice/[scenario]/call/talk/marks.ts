import type { Call } from '#contact/call';
import { own } from '#domain/own';
import { local } from '#app/local';
import { m } from '#app/messages';
import { isUnnecessary } from '#contact/conduct';
import { isBeyondAuthority } from '#contact/handover-defects';
import { refuses } from '#contact/turn';
import { counted, type Act, type Counts } from '#ticket/acts';
import { meaningWord } from '../meanings.ts';

/** What marks hang on: what a call is judged by, wherever it is held. */
export type Judged = Pick<Call, 'caseFile' | 'table'>;

/** How something that was understood is marked: whether it counts and why not, or that it may not be said or asked at all. */
export type Mark = Counts | 'forbidden' | 'needless' | 'given-away' | 'beyond' | 'refused';

/**
 * The mark of an act: what is forbidden (5.1-shirking and its like), asks for more than the case needs (1.2-minimal), gives data away before anybody is verified
 * (2.1-identity) or promises more than an agent may (3.2-complaint-reasonable) earns nothing; nor does a refusal with nothing beside it that helps, unless the case is for
 * somebody else, and that is what was said.
 * @param line all that was understood in the line
 */
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

/** What of a line is shown: of a bad one that was picked, what is wrong with it. What else was heard in it is nobody's credit, and tells nobody anything. */
export function shownOf(meant: readonly Act[], call: Judged): readonly Act[] {
  return meant.filter((act) => markOf(act, call, meant) !== 'misplaced');
}

/** What an act is called where it was said; data given away by the name that they have in the case. */
export function actWord({ name, kind, value }: Act, { caseFile }: Pick<Call, 'caseFile'>): string {
  if (kind !== 'rule') return meaningWord(name, value);
  const fact = own(caseFile.scenario.facts, String(value));
  return fact ? m.call_act_given({ what: local(fact.label) }) : meaningWord(String(value));
}
