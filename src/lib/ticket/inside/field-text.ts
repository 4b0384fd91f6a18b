import { timeText } from '#calendar/dates';
import type { FieldValue } from '#domain/entry';
import type { FieldId } from '#domain/ids';
import { own } from '#domain/own';
import { spanText } from '#domain/span-text';
import { readFinding } from '#domain/quality-finding';
import { choiceNames, datumNames, fieldName, lapseName, roleNames, ticketFieldNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { ownRuleNames } from '#machines/own-rules';
import { sopClauseOf } from '#machines/sop-clauses';
import { sopText } from '#machines/sop-text';
import type { FieldSpec } from '#machines/ticket-events';
import { listOf } from './choices';
import { whatWasRight } from './right-team';

type Names = Readonly<Record<string, Text>>;

/** What a field is worded with. */
interface FieldWording {
  readonly spec: FieldSpec | undefined;
  /** What its times count from, milliseconds since 1970. */
  readonly from_ms: number;
  /** What sort of ticket it stands on, where that is known. */
  readonly case?: Case;
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

/** What stands in a field: a time, a length, the name of something that is listed; a text as it was typed. */
export function valueText(name: string, value: FieldValue, of: FieldWording): string {
  const { spec, from_ms, policy, lang } = of;
  if (name === 'findings' && Array.isArray(value))
    return value.map((each: string) => findingText(each, policy, of.case)[lang]).join(lang === 'zh' ? '；' : '; ');
  if (Array.isArray(value))
    return value.map((each: string) => valueText(name, each, of)).join(lang === 'zh' ? '、' : ', ');
  if (spec?.type === 'time' && typeof value === 'number') return timeText(Math.floor((from_ms + value) / 1000) * 1000);
  if (spec?.type === 'duration' && typeof value === 'number') return spanText(value)[lang];
  const id = String(value);
  return own(namesOf(name, spec, policy), id)?.[lang] ?? id;
}

/** What the values of a field are called: by the policy's list that it is of, else by its name. */
function namesOf(name: string, spec: FieldSpec | undefined, policy: Policy): Names {
  if (spec?.of !== undefined) return listOf(spec.of, policy);
  return own(named(policy), name) ?? own<Names>(choiceNames, name) ?? {};
}

const named = ({ ticket, label }: Policy): Readonly<Record<string, Names>> => ({
  business: label.business,
  difficulty: label.difficulty,
  rating: ticket?.ratings ?? {},
  person: roleNames,
  field: { ...datumNames, ...ticketFieldNames }
});

/** What quality found, with whose it was; a person's own words as they are. */
function findingText(written: string, policy: Policy, of: Case | undefined): Text {
  const found = readFinding(written);
  if (!found) return { zh: written, en: written };
  const { who, clause, lapse, words } = found;
  const asked = sopClauseOf(clause)
    ? sopText(clause, policy)
    : (own(ownRuleNames, clause) ?? { zh: clause, en: clause });
  const [whose, how] = [roleNames[who], lapseName(lapse)];
  const quoted = words === undefined ? { zh: '', en: '' } : { zh: `“${words}”`, en: `, “${words}”` };
  const right = of && lapse === 'forbidden' ? whatWasRight({ clause, who }, of, policy) : undefined;
  return {
    zh: `${whose.zh}·${asked.zh}（${how.zh}${quoted.zh && `，${quoted.zh}`}${right ? `，${right.zh}` : ''}）`,
    en: `${whose.en}: ${asked.en} (${how.en}${quoted.en}${right ? `; ${right.en}` : ''})`
  };
}
