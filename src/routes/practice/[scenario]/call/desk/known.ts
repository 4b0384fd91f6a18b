import { ticketFieldNames } from '#domain/terms';
import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { Call } from '#contact/call';
import { toldAloud } from '#contact/heard-words';
import type { Memory } from '#ticket/memory';

/** Something about the customer: what the records say beside what was said on the line. */
export interface KnownFact {
  readonly id: string;
  readonly label: Text;
  /** As it stands on record; absent for what only the customer can tell. */
  readonly record?: string;
  /** The record may be shown in full: it is certain who speaks. */
  readonly open: boolean;
  /** As the customer has told it; absent as long as nobody has heard it. */
  readonly told?: string;
  /** The customer has read out what was sent to it: that needs no telling. */
  readonly proved: boolean;
  /** Both can be held against each other, and agree. Customers know their own data: one who cannot be verified tells none. */
  readonly matches: boolean;
}

/** What stands on record about a person, beside the name; everything else is for the customer to tell. */
const onRecord: ReadonlySet<string> = new Set(['serviceNumber', 'broadbandAccount', 'serviceAddress', 'contact']);

/**
 * What is known of the customer, record beside word (2.1-details), and what else is told that belongs on the ticket. Told and record
 * agree only where they were compared: by eye, once the record is open, or by checking the details.
 */
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
