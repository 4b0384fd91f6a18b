import type { TicketFieldId } from '#domain/ids';
import { own } from '#domain/own';
import { fill } from '#domain/text';
import { m } from '#app/messages';
import type { Call } from '#contact/call';
import { isUnnecessary } from '#contact/conduct';
import { heardOf, toldAloud } from '#contact/heard-words';
import { isTrue } from '#contact/handover-defects';
import { deskActOf } from '#machines/desk-acts';
import { counted } from '#ticket/acts';
import type { Memory } from '#ticket/memory';

/** A field of the ticket as the form has it. */
export interface FormField {
  readonly id: TicketFieldId;
  /** It must be filled before the ticket leaves the desk. */
  readonly required: boolean;
  /** What can be put in at a press: it was told, or stands on a record that is open. */
  readonly suggests?: string;
  /** What is saved is what the customer said; absent where there is nothing to hold it against. */
  readonly agrees?: boolean;
}

/** Fields that the desk's form can fill, in its order. */
const fillable = (deskActOf('fill-field')?.fields[0]?.choices ?? []) as readonly TicketFieldId[];

/** Of these, what stands on record of a customer. */
const onRecord: ReadonlySet<string> = new Set(['contact', 'serviceAddress'] satisfies TicketFieldId[]);

/**
 * The fields of this ticket: what 1.2-capture asks of the case, what the policy lets one ask for with such a business
 * (`necessary`), and the solution, which nobody is asked for. A time that was given for a visit has to be on the ticket, too:
 * whoever goes there reads it there. Nobody goes where it was solved, and nothing is owed by
 * what is not the agent's to take: it is put through with a reason.
 */
export function formFields(call: Call, memory: Memory): readonly FormField[] {
  const { table, caseFile } = call;
  const { needed } = table.around(memory);
  const owed = caseFile.case.conditions['in-scope'] ? needed : [];
  const given = memory.acts.some((act) => act.name === 'visit-eta' && counted(act));
  const isShown = (id: TicketFieldId): boolean =>
    needed.includes(id) || id === 'solution' || !isUnnecessary(id, caseFile.case, table.policy);
  return fillable.filter(isShown).map((id) => {
    const suggests = suggestion(id, call, memory);
    const agrees = agreement(id, call, memory);
    return {
      id,
      required: owed.includes(id) || (id === 'visitTime' && given && !memory.desk.closed),
      ...(suggests === undefined ? {} : { suggests }),
      ...(agrees === undefined ? {} : { agrees })
    };
  });
}

/** The words of the button that fills a field in, as long as nothing stands in it; nothing where there is none. */
export function fillWords({ id, suggests }: FormField, typed: string): string | undefined {
  if (suggests === undefined || typed.trim() !== '') return undefined;
  return id === 'demand' ? m.desk_fill_in_words() : m.desk_fill_in({ value: suggests });
}

/** The fields that are required and empty. */
export function missingIn(fields: readonly FormField[], { desk }: Pick<Memory, 'desk'>): readonly TicketFieldId[] {
  return fields.filter(({ id, required }) => required && !desk.fields[id]).map(({ id }) => id);
}

/** What can be put in at a press. In an exam the demand is for the trainee to word. */
function suggestion(
  id: TicketFieldId,
  { caseFile, header, table }: Pick<Call, 'caseFile' | 'header' | 'table'>,
  memory: Memory
): string | undefined {
  const { desk, lines } = memory;
  if (id === 'demand') return header.mode === 'exam' ? undefined : demandAsTold(caseFile, lines, table.speech_ms);
  const value = own(caseFile.facts, id);
  const isKnown =
    toldAloud(memory, caseFile.facts, table.speech_ms).includes(id) ||
    (desk.identity === 'verified' && onRecord.has(id));
  return value === undefined || !isKnown ? undefined : String(value);
}

/** What it is about, in the customer's own words: of what was said in that breath, no more than what tells it; of a line that was cut, what was heard. */
function demandAsTold(
  { scenario, variant, lang, facts }: Call['caseFile'],
  lines: Memory['lines'],
  speech_ms: Call['table']['speech_ms']
): string | undefined {
  for (const said of lines) {
    const { text, means = [] } = said;
    const { line } = means.find(({ does }) => does.includes('tells-demand')) ?? {};
    if (line === undefined) continue;
    if (said.cut) return heardOf(said, speech_ms).trim() || undefined;
    const worded = scenario.variants[variant]?.lines?.[line] ?? scenario.lines[line];
    const wordings = worded?.[lang === 'en' ? 'en' : 'zh'] ?? [];
    return wordings.map((words) => fill(words, facts)).find((words) => text.includes(words)) ?? text;
  }
  return undefined;
}

function agreement(id: TicketFieldId, { caseFile }: Pick<Call, 'caseFile'>, memory: Memory): boolean | undefined {
  if (id !== 'contact' && id !== 'serviceAddress') return undefined;
  const saved = memory.desk.fields[id];
  return saved && memory.told.includes(id) ? isTrue(id, saved, { caseFile, memory }) : undefined;
}
