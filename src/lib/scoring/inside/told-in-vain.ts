import type { Part } from '#domain/act-ids';
import type { Act } from '#ticket/acts';
import { yeses } from './closing/reading';
import { whatIsOwed } from './closing/owed';
import { cutShort } from './names';
import type { PlayedRun } from './played';
import type { InVain } from './rule';
import { say } from './why';

/** The part that tells of a result. */
const result: Part = 'done';

/**
 * A complaint that was told as dealt with, where by the end of the call it was not: the customer had not said yes, or what they had been promised was never entered. That it is
 * repaired, or put through, says the line or the desktop.
 */
export function toldInVain(part: Part, act: Act, played: PlayedRun): InVain | undefined {
  if (part !== result || played.call.caseFile.case.class !== 'complaint') return undefined;
  const text = played.memory.lines.find(({ who, entry }) => who === 'agent' && entry === act.entry)?.text ?? '';
  const quote = cutShort(text.slice(act.from, act.to));
  const [yes, no] = [yeses(played).at(-1), played.milestones('rejected').at(-1)];
  if (!yes || (no && no.order > yes.order)) return { part, why: say('told-done-unagreed', { quote }) };
  const owed = whatIsOwed(played);
  return owed && { part, why: say('told-done-unentered', { quote, ...owed[0].values }) };
}
