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

export interface FormField {
  readonly id: TicketFieldId;
  readonly required: boolean;
  /** Value that one press fills in: told by the customer, or from an open record. */
  readonly suggests?: string;
  /** True if the saved value is what the customer said; absent if there is nothing to compare. */
  readonly agrees?: boolean;
}

const fillable = (deskActOf('fill-field')?.fields[0]?.choices ?? []) as readonly TicketFieldId[];

const onRecord: ReadonlySet<string> = new Set(['contact', 'serviceAddress'] satisfies TicketFieldId[]);

/** Returns the ticket's fields: 1.2-capture, the policy's `necessary`, a promised visit time, the solution. */
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

/** Returns the label of the fill-in button of an empty field; `undefined` if there is none. */
export function fillWords({ id, suggests }: FormField, typed: string): string | undefined {
  if (suggests === undefined || typed.trim() !== '') return undefined;
  return id === 'demand' ? m.desk_fill_in_words() : m.desk_fill_in({ value: suggests });
}

export function missingIn(fields: readonly FormField[], { desk }: Pick<Memory, 'desk'>): readonly TicketFieldId[] {
  return fields.filter(({ id, required }) => required && !desk.fields[id]).map(({ id }) => id);
}

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
