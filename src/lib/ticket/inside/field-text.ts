import { timeText } from '#calendar/dates';
import type { FieldValue } from '#domain/entry';
import type { Deviation, FieldId } from '#domain/ids';
import { own } from '#domain/own';
import { spanText } from '#domain/span-text';
import { readFinding, type Lapse, type QualityFinding, type WrongField } from '#domain/quality-finding';
import {
  choiceNames,
  datumNames,
  deviationNames,
  fieldName,
  lapseName,
  roleNames,
  ticketFieldNames
} from '#domain/terms';
import { both, listed, type Text } from '#domain/text';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { sopText } from '#machines/sop-text';
import type { FieldSpec } from '#machines/ticket-events';
import { listOf } from './choices';
import { whatWasRight } from './what-was-right';

type Names = Readonly<Record<string, Text>>;

interface FieldWording {
  readonly spec: FieldSpec | undefined;
  readonly from_ms: number;
  readonly case?: Case;
  readonly policy: Policy;
  readonly lang: 'zh' | 'en';
}

/** Returns a field of an event as shown to people: `团队：装维`, `team: field crew`. */
export function fieldText(name: string, value: FieldValue, of: FieldWording): string {
  const words = valueText(name, value, of);
  const isChinese = of.lang === 'zh';
  // What was said says itself.
  if (name === 'text') return isChinese ? `“${words}”` : `"${words}"`;
  return `${fieldName(name as FieldId)[of.lang]}${isChinese ? '：' : ': '}${words}`;
}

/** Returns a value as text: a time, a duration, the name of a listed id, or the text as typed. */
export function valueText(name: string, value: FieldValue, of: FieldWording): string {
  const { spec, from_ms, policy, lang } = of;
  if (name === 'findings' && Array.isArray(value))
    return value.map((each: string) => findingText(each, of)[lang]).join(lang === 'zh' ? '；' : '; ');
  if (Array.isArray(value))
    return value.map((each: string) => valueText(name, each, of)).join(lang === 'zh' ? '、' : ', ');
  if (spec?.type === 'time' && typeof value === 'number') return timeText(Math.floor((from_ms + value) / 1000) * 1000);
  if (spec?.type === 'duration' && typeof value === 'number') return spanText(value)[lang];
  const id = String(value);
  return own(namesOf(name, spec, policy), id)?.[lang] ?? id;
}

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

/** Formats a time of a ticket to the second; `from_ms` is its opening, in ms since 1970. */
export const ticketTime = (at_ms: number, from_ms: number): string =>
  timeText(Math.floor((from_ms + at_ms) / 1000) * 1000);

function findingText(written: string, of: Omit<FieldWording, 'spec' | 'lang'>): Text {
  const found = readFinding(written);
  if (!found) return { zh: written, en: written };
  const { who, clause, words } = found;
  const asked = sopText(clause, of.policy);
  const [whose, how] = [roleNames[who], lapseText(found, of)];
  const quoted = words === undefined ? { zh: '', en: '' } : { zh: `，“${words}”`, en: `, “${words}”` };
  return {
    zh: `${whose.zh}·${asked.zh}（${how.zh}${quoted.zh}）`,
    en: `${whose.en}: ${asked.en} (${how.en}${quoted.en})`
  };
}

/** Describes a lapse and what would have been right: wrong and true values, missing fields, the right team or time. */
export function lapseText(found: QualityFinding, of: Omit<FieldWording, 'spec' | 'lang'>): Text {
  const { clause, who, lapse, wrong = [], missing = [], from_ms } = found;
  const isMoney =
    found.owed_yuan !== undefined || (found.agreed_yuan !== undefined && found.given_yuan !== found.agreed_yuan);
  const name = lapseName(lapse);
  const from = from_ms === undefined ? undefined : ticketTime(from_ms, of.from_ms);
  const told =
    !isMoney &&
    of.case &&
    isDeviation(lapse) &&
    whatWasRight({ clause, who, deviation: lapse, from }, of.case, of.policy);
  const lacks = (lang: 'zh' | 'en') => listed(missing.map((field) => fieldName(field as FieldId)[lang]))[lang];
  return both((lang) => {
    const isChinese = lang === 'zh';
    const details = [
      ...wrong.map((it) => wrongText(it, { ...of, spec: undefined, lang })),
      ...(missing.length === 0 ? [] : [isChinese ? `没有登记：${lacks(lang)}` : `left empty: ${lacks(lang)}`]),
      ...limitTexts(found, of.from_ms)[lang],
      ...moneyTexts(found)[lang],
      ...(told ? [told[lang]] : [])
    ];
    const between = isChinese ? '；' : '; ';
    return details.length === 0 ? name[lang] : `${name[lang]}${isChinese ? '，' : '; '}${details.join(between)}`;
  });
}

function limitTexts({ due_ms, done_ms, waiting }: QualityFinding, opened_ms: number): Texts {
  if (due_ms === undefined) return { zh: [], en: [] };
  const [due, done] = [due_ms, done_ms ?? due_ms].map((at_ms) => ticketTime(at_ms, opened_ms));
  return {
    zh: [
      `限至 ${due}`,
      ...(waiting ? ['到时正在等客户'] : []),
      done_ms === undefined ? '一直没有完成' : `${done} 完成`
    ],
    en: [
      `due ${due}`,
      ...(waiting ? ['the customer was waited for then'] : []),
      done_ms === undefined ? 'not done since' : `done ${done}`
    ]
  };
}

function moneyTexts(found: QualityFinding): Texts {
  const { who, given_yuan: given, agreed_yuan: agreed, most_yuan: most, owed_yuan: owed, offered_yuan = 0 } = found;
  const isOther = agreed !== undefined && given !== agreed;
  const offered =
    offered_yuan === 0
      ? { zh: '一分没答应退', en: 'none offered' }
      : { zh: `只答应退 ${offered_yuan} 元`, en: `only ${offered_yuan} offered` };
  return {
    zh: [
      ...(owed === undefined ? [] : [`应退客户 ${owed} 元，${offered.zh}`]),
      ...(isOther ? [`说好 ${agreed} 元，给了 ${given ?? 0} 元`] : []),
      ...(most === undefined ? [] : [`${roleNames[who].zh}最多可给 ${most} 元`])
    ],
    en: [
      ...(owed === undefined ? [] : [`the customer is owed ${owed} yuan, ${offered.en}`]),
      ...(isOther ? [`${agreed} yuan agreed, ${given ?? 0} given`] : []),
      ...(most === undefined ? [] : [`the ${roleNames[who].en} may give ${most} at most`])
    ]
  };
}

type Texts = Readonly<Record<'zh' | 'en', readonly string[]>>;

const isDeviation = (lapse: Lapse): lapse is Deviation => Object.hasOwn(deviationNames, lapse);

function wrongText({ field, stands, right }: WrongField, of: FieldWording): string {
  const [is, should] = [valueText(field, stands, of), valueText(field, right, of)];
  const name = fieldName(field as FieldId)[of.lang];
  return of.lang === 'zh'
    ? `${name}写着“${is}”，应为“${should}”`
    : `${name}: “${is}” stands there, right is “${should}”`;
}
