import { ticketFieldNames } from '#domain/terms';
import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { Call } from '#contact/call';
import { toldAloud } from '#contact/heard-words';
import type { Memory } from '#ticket/memory';

/** Fact about the customer: the recorded value beside the value told in the call. */
export interface KnownFact {
  readonly id: string;
  readonly label: Text;
  /** Recorded value; absent if only the customer knows it. */
  readonly record?: string;
  /** True if the record may be shown in full, because the caller is verified. */
  readonly open: boolean;
  readonly told?: string;
  /** True if the customer read out the code sent to it, so it need not be told. */
  readonly proved: boolean;
  /** True if recorded and told values were compared and agree. A customer who cannot be verified tells none. */
  readonly matches: boolean;
}

const onRecord: ReadonlySet<string> = new Set(['serviceNumber', 'broadbandAccount', 'serviceAddress', 'contact']);

/** Returns known facts (2.1-details) and other told facts for the ticket; they match only after a comparison. */
export function knownFacts(
  { caseFile: { facts, scenario }, table }: Pick<Call, 'caseFile' | 'table'>,
  memory: Pick<Memory, 'told' | 'desk' | 'lines'>
): readonly KnownFact[] {
  const { desk } = memory;
  const told = toldAloud(memory, facts, table.speech_ms);
  const open = desk.identity === 'verified';
  return Object.keys(scenario.facts).flatMap((id): KnownFact[] => {
    const value = own(facts, id);
    const kept = onRecord.has(id);
    const heard = told.includes(id);
    const shown = kept || own(ticketFieldNames, id) !== undefined;
    if (value === undefined || !shown) return [];
    const text = String(value);
    return [
      {
        id,
        label: scenario.facts[id]!.label,
        ...(kept ? { record: text } : {}),
        open,
        ...(heard ? { told: text } : {}),
        proved: id === 'serviceNumber' && open && !heard,
        matches: kept && heard && (open || desk.detailsChecked)
      }
    ];
  });
}
