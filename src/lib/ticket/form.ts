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

/** One field of the form of an event, as people fill it in. */
export interface FormField {
  readonly name: string;
  readonly label: Text;
  readonly type: FieldSpec['type'];
  readonly optional: boolean;
  /** What may stand in it; of a text, what is on offer beside one's own words. */
  readonly choices?: readonly { readonly value: string | number; readonly text: Text }[];
  /** What this ticket still has to hold (1.2-capture), or how an act was done: it can be left out, and is asked for. */
  readonly wanted?: true;
  /** More than this ticket needs: whoever asks for it asks too much (1.2-minimal). */
  readonly needless?: true;
}

/** The form of an event on a ticket: what it carries, by its own entry in the table of events. */
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
