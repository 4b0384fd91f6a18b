import { own } from '#domain/own';
import type { HeldCall } from '#contact/call';
import { List } from '#kernel/list';
import type { Memory } from '#ticket/memory';
import type { Act } from '#ticket/acts';

/** The part that says where a call goes. */
const whither = 'transfer-to';

/**
 * What was remembered of a call, with where it was said to go held against where it went. A desk by a name that the house does not have contradicts nothing, unless the call went
 * to one that is not right: it is to review.
 */
export function withDesksNamed({ caseFile, table }: HeldCall, memory: Memory): Memory {
  const isOfNone = ({ name, kind, counts, value }: Act): boolean =>
    name === whither &&
    kind === 'part' &&
    counts === 'wrong-fact' &&
    own(table.policy.desks, String(value)) === undefined;
  if (!memory.acts.some(isOfNone)) return memory;
  const { transferredTo } = memory.desk;
  if (transferredTo !== undefined && !caseFile.expects[whither]?.includes(transferredTo)) return memory;
  return {
    ...memory,
    acts: List.of(memory.acts.map((act): Act => (isOfNone(act) ? { ...act, counts: 'doubtful' } : act)))
  };
}
