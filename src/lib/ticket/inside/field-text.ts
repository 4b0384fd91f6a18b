import { timeText } from '#calendar/dates';
import type { FieldValue } from '#domain/entry';
import type { FieldId } from '#domain/ids';
import { own } from '#domain/own';
import { spanText } from '#domain/span-text';
import { choiceNames, datumNames, fieldName, ticketFieldNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { FieldSpec } from '#machines/ticket-events';

type Names = Readonly<Record<string, Text>>;

/** What a field is worded with. */
interface FieldWording {
  readonly spec: FieldSpec | undefined;
  /** What its times count from, milliseconds since 1970. */
  readonly from_ms: number;
  readonly policy: Policy;
  readonly lang: 'zh' | 'en';
}

/** What an event carries in one of its fields, as people are told it: `团队：装维`, `team: field crew`. */
export function fieldText(name: string, value: FieldValue, of: FieldWording): string {
  const words = valueText(name, value, of);
  const isChinese = of.lang === 'zh';
  // What was said says itself.
  if (name === 'text') return isChinese ? `“${words}”` : `"${words}"`;
  return `${fieldName(name as FieldId)[of.lang]}${isChinese ? '：' : ': '}${words}`;
}

function valueText(name: string, value: FieldValue, of: FieldWording): string {
  const { spec, from_ms, policy, lang } = of;
  if (Array.isArray(value))
    return value.map((each: string) => valueText(name, each, of)).join(lang === 'zh' ? '、' : ', ');
  if (spec?.type === 'time' && typeof value === 'number') return timeText(from_ms + value);
  if (spec?.type === 'duration' && typeof value === 'number') return spanText(value)[lang];
  const id = String(value);
  return own(namesOf(name, spec, policy), id)?.[lang] ?? id;
}

/** What the values of a field are called: by the policy's list that it is of, else by its name. */
function namesOf(name: string, spec: FieldSpec | undefined, policy: Policy): Names {
  const { teams, desks, tags, label, ticket, businessTypes } = policy;
  switch (spec?.of) {
    case 'teams':
      return teams;
    case 'desks':
      return desks;
    case 'tags':
      return tags;
    case 'classes':
      return label.business;
    case 'departments':
      return ticket?.departments ?? {};
    case '3.3-intervene':
    case '3.3-interview':
      return causes(ticket?.causes[spec.of] ?? {});
    default:
      return own(named(policy, businessTypes), name) ?? own<Names>(choiceNames, name) ?? {};
  }
}

const named = ({ ticket }: Policy, businessTypes: Names): Readonly<Record<string, Names>> => ({
  businessType: businessTypes,
  rating: ticket?.ratings ?? {},
  field: { ...datumNames, ...ticketFieldNames }
});

/** Causes are called in Chinese what their id is. */
function causes(of: Readonly<Record<string, string>>): Names {
  return Object.fromEntries(Object.entries(of).map(([zh, en]) => [zh, { zh, en }]));
}
