import type { FieldValue, Fields } from '#domain/entry';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { FieldSpec } from '#machines/ticket-events';

/** What may stand in a field: its id, and what people call it. */
interface Choice {
  readonly id: string | number;
  readonly names: readonly string[];
}

const named = (texts: Readonly<Record<string, Text>>): readonly Choice[] =>
  Object.entries(texts).map(([id, { zh, en }]) => ({ id, names: [zh, en] }));
const plain = (ids: readonly (string | number)[]): readonly Choice[] => ids.map((id) => ({ id, names: [] }));

/** What may stand in a field, by its event or by the policy; `undefined` where anything of its type may. */
export function choicesOf(
  { choices, of }: FieldSpec,
  { teams, desks, tags, label, ticket }: Policy
): readonly Choice[] | undefined {
  if (of === undefined) return choices && plain(choices);
  switch (of) {
    case 'teams':
      return named(teams);
    case 'desks':
      return named(desks);
    case 'tags':
      return named(tags);
    case 'classes':
      return named(label.business);
    case 'departments':
      return named(ticket?.departments ?? {});
    case 'tools':
      return plain(ticket?.tools ?? []);
    case 'tests':
      return plain([...new Set(Object.values(ticket?.tests ?? {}))]);
    default:
      return Object.entries(ticket?.causes[of] ?? {}).map(([id, en]) => ({ id, names: [en] }));
  }
}

/** The id that a value means: people may write the name. The value itself if it is none of these. */
export function meant(value: FieldValue, choices: readonly Choice[]): FieldValue {
  if (Array.isArray(value)) return value.map((each: string) => String(meant(each, choices)));
  return choices.find(({ id, names }) => id === value || names.includes(String(value)))?.id ?? value;
}

/** The fields with ids where people wrote names. */
export function withIds(
  fields: Fields,
  specs: Readonly<Record<string, FieldSpec>> | undefined,
  policy: Policy
): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const choices = specs?.[name]?.of === undefined ? undefined : choicesOf(specs[name], policy);
      return [name, choices ? meant(value, choices) : value];
    })
  );
}
