import type { Role } from '#domain/roles';
import { readFinding } from '#domain/quality-finding';
import { requestOf } from '#operations/ledger';
import type { CycleEntry } from '#operations/log';
import type { TicketRecord } from '#operations/record';
import type { Fact } from '#domain/fact';
import type { Memory } from '#ticket/memory';
import { checkedBy } from '#ticket/quality';
import type { TicketSpec } from '#ticket/spec';

/** Data about a ticket that the organisation knows and the ticket does not contain. */
export interface TicketMatter {
  readonly customer: string;
  /** Reason for the contact: the same matter again is a repeat (5.2-channel). */
  readonly matter: string;
  readonly area?: string;
  readonly people: Readonly<Partial<Record<Role, string>>>;
  /** Id of a cause or point of dispute of the policy (5.2-business), known once the ticket is handled. */
  readonly cause?: string;
  readonly dispute?: string;
  /** Id of a defect of the channel (5.2-channel). */
  readonly channelCause?: string;
}

/** Returns the record of a newly opened ticket; `opened_ms` counts from 1970. */
export function firstRecord(
  { number, case: of }: Pick<TicketSpec, 'number' | 'case'>,
  { cause: _cause, dispute: _dispute, channelCause: _channelCause, ...about }: TicketMatter,
  opened_ms: number
): TicketRecord {
  return {
    id: number,
    channel: of.channel,
    class: of.class,
    business: of.business,
    ...about,
    openedAt_ms: opened_ms,
    breaches: [],
    overdue: false,
    quality: {},
    open: true
  };
}

const ratings = [1, 2, 3, 4] as const;

/** Updates a record by a fact that the organisation counts: overdue, handled, rated, archived, checked. */
export function recordAfter(
  record: TicketRecord,
  { at_ms, kind, clause, name, with: fields = {} }: Fact,
  { verdicts, milestones, holder }: Memory,
  { cause, dispute, channelCause }: TicketMatter
): TicketRecord | undefined {
  if (kind === 'breached') {
    const breaches = [...new Set([...record.breaches, clause])];
    // Whoever held it first as it was broken broke it.
    return { ...record, breaches, heldBy: { [clause]: holder, ...record.heldBy } };
  }
  if (kind === 'milestone' && name === 'overdue') return { ...record, overdue: true };
  // A work order, or a complaint that is handled again: whatever comes of it, it was not solved at first contact.
  if (kind === 'milestone' && (name === 'handed-over' || name === 'reentered'))
    return { ...record, firstContactResolved: false };
  if (kind !== 'state' && kind !== 'record') return undefined;
  // Closed as solved, and the customer says that it is not.
  if ((name === 'rejected' || name === 'not-satisfied') && record.firstContactResolved === true)
    return { ...record, firstContactResolved: false };
  // An answer counts when it is given, whatever is still owed on the ticket (4.2-three).
  if (name === 'rated') {
    const rating = ratings.find((it) => it === fields['rating']);
    return rating && { ...record, rating };
  }
  // Solved on first contact: no work order came of it.
  if (name === 'handled')
    return {
      ...record,
      handledAt_ms: record.openedAt_ms + at_ms,
      firstContactResolved: isFirstContact(milestones, at_ms),
      ...(cause === undefined ? {} : { cause }),
      ...(dispute === undefined ? {} : { dispute }),
      ...(channelCause === undefined ? {} : { channelCause })
    };
  if (name === 'archived' || name === 'left') return { ...record, open: false };
  const dimension = name === undefined ? undefined : checkedBy[name];
  if (name === undefined || dimension === undefined) return undefined;
  const verdict = verdicts[name];
  if (verdict === undefined) return undefined;
  const findings = (fields['findings'] ?? []) as readonly string[];
  return {
    ...record,
    quality: { ...record.quality, [dimension]: verdict },
    found: [
      ...(record.found ?? []).filter((it) => it.dimension !== dimension),
      ...findings.flatMap((written) => {
        const finding = readFinding(written);
        return finding ? [{ dimension, who: finding.who, clause: finding.clause }] : [];
      })
    ]
  };
}

function isFirstContact({ reentered, ...milestones }: Memory['milestones'], at_ms: number): boolean {
  const over_ms = milestones['contact-ends'] ?? at_ms;
  return milestones['handed-over'] === undefined && reentered === undefined && over_ms >= at_ms;
}

/** Returns the organisation's entry for a fact: interview (3.3-interview), departments' part (5.3-ledger). */
export function beyondTicket({ id }: TicketRecord, fact: Fact, at_ms: number): readonly CycleEntry[] {
  const { kind, name, who, with: fields = {} } = fact;
  if (kind !== 'record') return [];
  const by = { at_ms, who: who as Role };
  const text = (field: string) => String(fields[field] ?? '–');
  switch (name) {
    case 'interviewed':
      return [
        {
          ...by,
          do: name,
          with: { ticket: id, person: text('person'), cause: text('cause'), measure: text('measure') }
        }
      ];
    case 'departments-asked':
      return ((fields['departments'] ?? []) as readonly string[]).map((department) => ({
        ...by,
        do: 'department-asked',
        with: { request: requestOf(id, department), ticket: id, department }
      }));
    case 'department-answered':
      return [{ ...by, do: name, with: { request: requestOf(id, text('department')) } }];
    default:
      return [];
  }
}
