import type { Fields, FieldValue } from '#domain/entry';
import { own } from '#domain/own';
import { fill, inLang, type Lang, type Text } from '#domain/text';
import type { Role } from '#domain/roles';
import { eventSpec, teamFor } from '#machines/ticket-events';
import { ticketState } from '#simulation/live-desk';
import { filledBy } from '#ticket/autopilot';
import { onRecord } from '#ticket/capture';
import { checkedBy } from '#ticket/quality';
import type { Sandbox, SandboxState } from './sandbox';
import type { TicketView } from './ticket-view';
import type { InventedTicket } from '#cast/invent';

const monthly: Text = { zh: '{fee}元/月', en: '{fee} yuan a month' };

const solutions: Readonly<Record<string, Text>> = {
  'fee-dispute': { zh: '退还{item}{yuan}元', en: 'a refund of {yuan} yuan for: {item}' },
  'plan-change': { zh: '变更为{plan}，{fee}元/月', en: 'a change to the {plan} at {fee} yuan a month' },
  'fee-adjustment': { zh: '资费调整为{plan}，{fee}元/月', en: 'the fee is that of the {plan}, {fee} yuan a month' },
  'new-install': { zh: '新装{plan}，{fee}元/月', en: 'a new line on the {plan} at {fee} yuan a month' },
  enquiry: { zh: '解答{plan}的咨询', en: 'an answer to the question about the {plan}' }
};

const explained: Text = {
  zh: '说明{item}{yuan}元的由来，收费无误',
  en: 'an explanation of {yuan} yuan for: {item}; the charge is right'
};

export interface Suggestion {
  readonly fields: Fields;
  readonly asked: readonly string[];
  /** Names of fields that the official line tells the customer, whether or not the user types them. */
  readonly said: readonly string[];
}

/** Suggests field values for an action from exemplary habits (`given`, if known), records and official lines. */
export function suggestionOn(
  { plan, policy }: Sandbox,
  { desk }: SandboxState,
  view: TicketView,
  who: Role,
  event: string,
  given?: Fields
): Suggestion {
  // Whoever checks judges first: what the rules find is no suggestion.
  if (Object.hasOwn(checkedBy, event)) return { fields: {}, asked: ['verdict'], said: [] };
  const { ticket, memory } = view.run;
  const habit = given ?? filledBy(who, event, ticket, ticketState(desk, view.number, view.run), plan.seed) ?? {};
  const specs = eventSpec(event)?.fields ?? {};
  const names = Object.keys(specs);
  const lines = (eventSpec(event)?.clauses ?? []).map((clause) => policy.scripts[clause]?.zh ?? '');
  const isSaid = (name: string): boolean => lines.some((line) => line.includes(`{${name}}`));
  const known = knownOf(view, policy, plan.lang);
  // A solution that is put is what was planned, else what they came for; a line that tells of one says what it says by itself.
  const planned = isSaid('solution') ? undefined : (memory.fields['plan'] ?? asDemanded);
  const left = memory.fields['contact'];
  // Whoever is called is called on the number that they left.
  const asked: Fields = { ...(left !== undefined && names.includes('contact') && { contact: left }), ...habit };
  const more = names.flatMap((name): readonly (readonly [string, FieldValue])[] => {
    const written = known[name] ?? (name === 'solution' ? planned : undefined);
    const value = written ?? (specs[name]!.of === 'words' && own(policy.ticket?.words ?? {}, name) ? name : undefined);
    return value === undefined || Object.hasOwn(asked, name) ? [] : [[name, value]];
  });
  const fields = inFull({ ...Object.fromEntries(more), ...asked }, view, plan.lang);
  const said = Object.keys(fields).filter(isSaid);
  return { fields, asked: Object.keys(asked), said };
}

const asDemanded = 'as-demanded';

function inFull(fields: Fields, { arrival }: TicketView, lang: Lang): Fields {
  if (!arrival) return fields;
  const { customer, plan, newPlan } = arrival.invented;
  const fee = inLang(monthly, lang).replace('{fee}', String((newPlan ?? plan).fee_yuan));
  const full: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    contact: { [onRecord]: customer.contact },
    serviceAddress: { [onRecord]: customer.address },
    plan: { [asDemanded]: solutionIn(arrival.invented, lang) },
    solution: { [asDemanded]: solutionIn(arrival.invented, lang) },
    fee: { 'by-plan': fee }
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, own(own(full, name) ?? {}, String(value)) ?? value])
  );
}

function knownOf(
  { run, arrival }: TicketView,
  policy: Sandbox['policy'],
  lang: Lang
): Readonly<Record<string, FieldValue | undefined>> {
  const { spec } = run.ticket;
  const { fields, taken } = run.memory;
  const { plan, newPlan } = arrival?.invented ?? {};
  const withdrawn = (taken['withdrawn'] ?? 0) > 0;
  const nothingChanges = spec.case.class === 'request' && !spec.case.conditions['wants-change'];
  return {
    team: teamFor(spec.case, policy.ticket?.dispatch ?? []),
    service: spec.service ?? newPlan?.name,
    plan: (newPlan ?? plan)?.name,
    solution: fields['solution'] ?? (withdrawn ? 'withdrawn' : arrival && solutionIn(arrival.invented, lang)),
    ...(nothingChanges && { effectiveTime: 'at-once' })
  };
}

function solutionIn({ ticket, plan, newPlan, bills, world }: InventedTicket, lang: Lang): string | undefined {
  const words = bills?.culprit && !world.owesRefund ? explained : solutions[ticket.business];
  if (!words || (ticket.business === 'fee-dispute' && !bills?.culprit)) return undefined;
  const { name, fee_yuan } = newPlan ?? plan;
  const { name: item = '', yuan = 0 } = bills?.culprit ?? {};
  return fill(inLang(words, lang), { plan: name, fee: fee_yuan, item, yuan });
}
