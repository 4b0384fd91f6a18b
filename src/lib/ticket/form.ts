import { fieldName } from '#domain/terms';
import type { FieldId } from '#domain/ids';
import { both, type Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { eventSpec, fieldsOf, type FieldSpec } from '#machines/ticket-events';
import { missingFields } from './events';
import { choicesOf } from './inside/choices';
import { valueText } from './inside/field-text';
import type { Memory } from './memory';
import type { TicketSpec } from './spec';

export interface FormField {
  readonly name: string;
  readonly label: Text;
  readonly type: FieldSpec['type'];
  readonly optional: boolean;
  /** Allowed values; for text, suggestions. */
  readonly choices?: readonly { readonly value: string | number; readonly text: Text }[];
  /**
   * Set for an optional field that the form asks for: still needed by 1.2-capture, or describing how an action was
   * done.
   */
  readonly wanted?: true;
  /** Set if the ticket does not need it: asking for it is too much (1.2-minimal). */
  readonly needless?: true;
}

/** Returns the form of an event on a ticket, from the table of events. */
export function formOf(event: string, spec: TicketSpec, memory: Memory, policy: Policy): readonly FormField[] {
  const about = eventSpec(event);
  const captures = about?.clauses.includes('1.2-capture') ?? false;
  const missing = captures ? missingFields(spec, memory) : [];
  return (about ? fieldsOf(about, spec.case) : []).map(([name, field]): FormField => {
    const choices = choicesOf(field, policy);
    const held = Object.hasOwn(memory.fields, name);
    return {
      name,
      label: fieldName(name as FieldId),
      type: field.type,
      optional: field.optional === true,
      ...(choices && {
        choices: choices.map(({ id }) => ({
          value: id,
          text: both((lang) => valueText(name, id, { spec: field, from_ms: 0, policy, lang }))
        }))
      }),
      ...((field.asked || (captures && missing.includes(name))) && { wanted: true as const }),
      ...(captures && !missing.includes(name) && !held && { needless: true as const })
    };
  });
}
