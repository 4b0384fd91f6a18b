import type { FieldValue, Fields } from '#domain/entry';
import { own } from '#domain/own';
import { choiceNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { meansOf, type FieldSpec } from '#machines/ticket-events';

type Names = Readonly<Record<string, Text>>;

interface Choice {
  readonly id: string | number;
  readonly names: readonly string[];
}

const isLater = (of: NonNullable<FieldSpec['of']>) => ['businesses', 'identity-methods', 'waits'].includes(of);
const isMeans = (of: NonNullable<FieldSpec['of']>) => (meansOf as readonly string[]).includes(of);

/** Returns a field's allowed values, by its event or the policy; `undefined` if any value of its type is allowed. */
export function choicesOf(field: FieldSpec, policy: Policy): readonly Choice[] | undefined {
  if (field.of === undefined) return field.choices?.map((id) => ({ id, names: [] }));
  const listed = Object.entries(listOf(field.of, policy));
  // A policy from before these were listed takes any.
  if (listed.length === 0 && (isLater(field.of) || isMeans(field.of))) return undefined;
  return listed.map(([id, { zh, en }]) => ({ id, names: [zh, en] }));
}

export function listOf(of: NonNullable<FieldSpec['of']>, policy: Policy): Names {
  const { teams, desks, tags, label, businessTypes, ticket } = policy;
  switch (of) {
    case 'teams':
      return teams;
    case 'desks':
      return desks;
    case 'tags':
      return tags;
    case 'classes':
      return label.business;
    case 'businesses':
      return businessTypes;
    case 'departments':
      return ticket?.departments ?? {};
    case 'tools':
      return ticket?.tools ?? {};
    case 'words':
      return ticket?.words ?? {};
    case 'contacts':
      return ticket?.contacts ?? {};
    case 'dialects':
      return ticket?.dialects ?? {};
    case 'identity-methods':
      return ticket?.identityMethods ?? {};
    case 'waits':
      return ticket?.waits ?? {};
    case 'tests':
      return Object.fromEntries(
        Object.values(ticket?.tests ?? {}).map((id) => [id, own<Text>(choiceNames.test, id) ?? { zh: id, en: id }])
      );
    case '3.2-biz-receipt':
    case '4.1-notify':
    case '4.2-auto':
      return ticket?.means[of] ?? {};
    default:
      // Causes are called in Chinese what their id is.
      return Object.fromEntries(Object.entries(ticket?.causes[of] ?? {}).map(([zh, en]) => [zh, { zh, en }]));
  }
}

/** Returns the id meant by a value, which may be a name; the value itself if it matches none. */
export function meant(value: FieldValue, choices: readonly Choice[]): FieldValue {
  if (Array.isArray(value)) return value.map((each: string) => String(meant(each, choices)));
  return choices.find(({ id, names }) => id === value || names.includes(String(value)))?.id ?? value;
}

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
