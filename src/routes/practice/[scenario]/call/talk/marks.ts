import type { Call } from '#contact/call';
import { isUnnecessary } from '#contact/conduct';
import type { Act, Counts } from '#ticket/acts';

/** How something that was understood is marked: whether it counts and why not, or that it may not be said or asked at all. */
export type Mark = Counts | 'forbidden' | 'needless';

/** The mark of an act: what is forbidden (5.1-shirking and its like), or asks for more than the case needs (1.2-minimal), earns nothing. */
export function markOf(
  { name, kind, value, counts }: Act,
  { caseFile, table }: Pick<Call, 'caseFile' | 'table'>
): Mark {
  if (counts !== 'yes') return counts;
  if (kind === 'forbidden') return 'forbidden';
  return name === 'ask-for' && isUnnecessary(String(value), caseFile.case, table.policy) ? 'needless' : 'yes';
}
