import { own } from '#domain/own';
import type { Fields } from '#domain/entry';
import type { QualityFinding } from '#domain/quality-finding';
import { provisionally } from '#domain/provisional';
import { spanText } from '#domain/span-text';
import { deviationNames, milestoneNames, roleNames, timerEventNames } from '#domain/terms';
import { both, fill, midSentence, type Text } from '#domain/text';
import type { Fact, WordedFact } from '#domain/fact';
import type { Series } from '#kernel/list';
import type { Milestone } from '#domain/act-ids';
import type { Deviation, TicketState, TimerEvent } from '#domain/ids';
import type { Policy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { eventSpec, note } from '#machines/ticket-events';
import { enteredTitles } from '#machines/titles';
import { sopText } from '#machines/sop-text';
import { fieldText, lapseText as howLapsed, ticketTime, valueText } from './inside/field-text';
import { whatWasRight } from './inside/what-was-right';
import type { Memory } from './memory';
import { remind } from './reminders';
import type { TicketSpec } from './spec';

/** Returns the text of a fact in both languages, derived now unless its words were fixed when it occurred. */
export function factText(fact: Fact, spec: TicketSpec, policy: Policy): Text {
  const { kind, clause, name, text } = fact;
  if (text) return text;
  if (kind === 'milestone') return milestoneNames[name as Milestone];
  if (kind === 'state') return stateText(name as TicketState);
  const department = kind === 'alert' && name !== undefined ? policy.ticket?.departments[name] : undefined;
  if (department)
    return departmentText(spec.number, department, policy.ticket?.emergencyPlan.find(({ by }) => by === name)?.text);
  if (kind === 'tag' || kind === 'record') {
    const { tag } = fact.with ?? {};
    if (name !== undefined) return entryText(name, fact.with ?? {}, spec, policy);
    if (tag !== undefined) return policy.tags[String(tag)] ?? { zh: String(tag), en: String(tag) };
  }
  const asked = sopText(clause, policy);
  if (kind === 'irregular') {
    const deviation = fact.deviation!;
    const from = fact.due_ms === undefined ? undefined : ticketTime(fact.due_ms, spec.openedAt_ms);
    return irregularText(deviation, asked, whatWasRight({ clause, who: fact.who, deviation, from }, spec.case, policy));
  }
  if (kind === 'alert') {
    const { yuan, at } = fact.with ?? {};
    const what =
      yuan !== undefined
        ? owedText(Number(yuan))
        : typeof at === 'number'
          ? appointmentText(ticketTime(at, spec.openedAt_ms), name === 'visit-missed')
          : asked;
    return alertText(spec.number, fact.who as Role, what, name === remind);
  }
  return kind === 'record' ? asked : timerText(asked, fact, spec);
}

/** Returns the facts of a ticket with texts, without the milestones used only by charts. */
export function wordedFacts(facts: Series<Fact>, spec: TicketSpec, policy: Policy): readonly WordedFact[] {
  return facts
    .filter(({ kind }) => kind !== 'milestone')
    .map((fact) => ({ ...fact, text: factText(fact, spec, policy) }));
}

function stateText(state: TicketState): Text {
  const name = enteredTitles[state];
  return { zh: `进入：${name.zh}`, en: `Now: ${name.en}` };
}

function irregularText(deviation: Deviation, text: Text, right: Text | undefined): Text {
  return {
    zh: `不合规（${deviationNames[deviation].zh}）：${text.zh}${right ? `，${right.zh}` : ''}`,
    en: `irregular (${deviationNames[deviation].en}): ${text.en}${right ? `; ${right.en}` : ''}`
  };
}

function timerText(clause: Text, { kind, late, due_ms, provisional }: Fact, { openedAt_ms }: TicketSpec): Text {
  const done = late ? { zh: '已完成（超时）', en: 'met late' } : timerEventNames[kind as TimerEvent];
  const due = due_ms === undefined ? undefined : ticketTime(due_ms, openedAt_ms);
  const until =
    due === undefined ? { zh: '', en: '' } : provisionally({ zh: `，限至 ${due}`, en: `, due ${due}` }, provisional);
  return both((lang) => `${clause[lang]}${lang === 'zh' ? '：' : ': '}${done[lang]}${until[lang]}`);
}

const owedText = (yuan: number): Text => ({
  zh: `与客户商定退补的 ${yuan} 元还没有给`,
  en: `the ${yuan} yuan agreed on with the customer has not been given yet`
});

const appointmentText = (at: string, missed: boolean): Text =>
  missed
    ? {
        zh: `与客户约的 ${at} 上门，过了时段仍未到，应与客户改约`,
        en: `nobody came to the visit agreed for ${at}; another time has to be agreed with the customer`
      }
    : {
        zh: `与客户约的 ${at} 上门，时段快过了还没有到；赶不上就先与客户改约`,
        en: `the visit agreed for ${at} is not begun and its slot is nearly over; whoever cannot be there agrees on another time with the customer first`
      };

function alertText(number: string, to: Role, clause: Text, again: boolean): Text {
  return {
    zh: `${again ? '再次' : ''}提醒${roleNames[to].zh}（工单 ${number}${again ? '，仍无进展' : ''}）：${clause.zh}`,
    en: `To the ${roleNames[to].en}${again ? ' again' : ''} (ticket ${number}${again ? ', no step since' : ''}): ${clause.en}`
  };
}

function departmentText(number: string, department: Text, step: Text | undefined): Text {
  return {
    zh: `通知${department.zh}协同处置（工单 ${number}）${step ? `：${step.zh}` : ''}`,
    en: `${department.en} is asked to join in (ticket ${number})${step ? `: ${step.en}` : ''}`
  };
}

function entryText(event: string, fields: Fields, spec: TicketSpec, policy: Policy): Text {
  const about = eventSpec(event);
  if (event === 'labelled') return labelText(about!.text, fields, policy);
  return both((lang) => {
    const told = Object.entries(fields).map(([name, value]) =>
      fieldText(name, value, { spec: about?.fields?.[name], from_ms: spec.openedAt_ms, case: spec.case, policy, lang })
    );
    const name = about?.text[lang] ?? event;
    if (told.length === 0) return name;
    return lang === 'zh' ? `${name}（${told.join('；')}）` : `${name} (${told.join('; ')})`;
  });
}

function labelText(text: Text, { business, difficulty }: Fields, { label }: Policy): Text {
  const kind = own(label.business, String(business));
  const hard = own(label.difficulty, String(difficulty));
  // A log of another policy may name what this one has not.
  if (!kind || !hard) return text;
  return { zh: `${text.zh}：${kind.zh}·${hard.zh}`, en: `${text.en}: ${kind.en} · ${hard.en}` };
}

/** Returns a message to the customer, filled from the ticket; `known` values take precedence over recorded ones. */
export function messageText(
  clause: string,
  spec: TicketSpec,
  policy: Policy,
  memory: Memory,
  known: Readonly<Record<string, string | number>> = {}
): Text | undefined {
  const script = policy.scripts[clause];
  const more = Object.entries(own(policy.ticket?.additions ?? {}, clause) ?? {}).filter(([field]) =>
    Object.hasOwn(memory.fields, field)
  );
  return (
    script &&
    both((lang) =>
      [script, ...more.map(([, text]) => text)]
        .map((text) => fill(text[lang], { ...valuesOf(lang, spec, policy, memory), ...known }))
        .join(lang === 'zh' ? '；' : '; ')
    )
  );
}

function valuesOf(lang: 'zh' | 'en', spec: TicketSpec, policy: Policy, memory: Memory): Record<string, string> {
  const business = policy.businessTypes[spec.case.business];
  const words = Object.entries(policy.ticket?.words ?? {}).map(([name, text]) => [name, text[lang]] as const);
  const recorded = Object.fromEntries(
    Object.entries(memory.fields).map(([name, value]) => [
      name,
      name === 'eta' && typeof value === 'number'
        ? spanText(value)[lang]
        : valueText(name, value, { spec: note, from_ms: spec.openedAt_ms, policy, lang })
    ])
  );
  const named = lang === 'en' ? midSentence(business?.en ?? spec.case.business) : (business?.zh ?? spec.case.business);
  const { service = named, queryPath, where = queryPath } = recorded;
  const onTicket = {
    // The scripts say what is wrong (故障, fault) and 业务 themselves.
    fault: lang === 'zh' ? named.replace(/(故障|问题)$/, '') : named.replace(/ fault$/, ''),
    service: (spec.service ?? service).replace(/^业务|业务$/, ''),
    number: spec.number,
    ...(where === undefined ? {} : { where }),
    ...outcomeWords(lang, spec, policy, memory)
  };
  return { ...Object.fromEntries(words), ...recorded, ...onTicket };
}

function outcomeWords(
  lang: 'zh' | 'en',
  { case: of }: TicketSpec,
  { ticket }: Policy,
  { fields, taken }: Memory
): Record<string, string> {
  const words = ticket?.words ?? {};
  const nothingChanges = of.class === 'request' && !of.conditions['wants-change'];
  const withdrawn = (taken['withdrawn'] ?? 0) > 0 && fields['solution'] === undefined;
  return {
    ...(nothingChanges && fields['effectiveTime'] === undefined && words['at-once']
      ? { effectiveTime: words['at-once'][lang] }
      : {}),
    ...(withdrawn && words['withdrawn'] ? { solution: words['withdrawn'][lang] } : {})
  };
}

/** Returns the text of a refusal: the reason, and what is possible instead. */
export function refusedText(event: string, why: Text, possible: readonly string[]): Text {
  const name = (id: string, lang: keyof Text) => eventSpec(id)?.text[lang] ?? id;
  const names = (lang: keyof Text, between: string) => possible.map((id) => name(id, lang)).join(between);
  return {
    zh: `“${name(event, 'zh')}”未受理：${why.zh}。${possible.length ? `现在可以：${names('zh', '；')}` : '现在没有可做的事'}`,
    en: `Refused (${name(event, 'en')}): ${why.en}. ${possible.length ? `Possible now: ${names('en', '; ')}` : 'Nothing can be done now'}`
  };
}

/** Describes a lapse found by quality, and what would have been right (5.1). */
export const lapseText = (found: QualityFinding, { case: of, openedAt_ms }: TicketSpec, policy: Policy): Text =>
  howLapsed(found, { case: of, from_ms: openedAt_ms, policy });
