import { own } from '#domain/own';
import type { HeldCall } from '#contact/call';
import { List } from '#kernel/list';
import type { Memory } from '#ticket/memory';
import type { Act } from '#ticket/acts';

/** The part that says where a call goes. */
const whither = 'transfer-to';

/**
 * What was remembered of a call, with where it was said to go held against where it went. A desk by a name that the house does not have contradicts nothing as long as none was
 * chosen: it is to review. Once the call has gone to the desk that is right, that is the one that was meant.
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
  const counts = transferredTo === undefined ? 'doubtful' : 'yes';
  return { ...memory, acts: List.of(memory.acts.map((act): Act => (isOfNone(act) ? { ...act, counts } : act))) };
}
