import type { InventedTicket } from '#cast/invent';
import { timeText } from '#calendar/dates';
import { assert } from '#domain/assert';
import { modemLights } from '#domain/record-ids';
import { lightNames, lightStateNames } from '#domain/terms';
import type { ScenarioNames } from '#domain/scenario-names';
import { inLang, type Lang, type Text } from '#domain/text';
import type { Case, Condition } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { teamsFor } from '#machines/ticket-events';
import { caseOf, instantiateCase, type CaseInstance } from '#scenario/case-instance';
import type { CustomerFact, FactValue, Scenario, Variant } from '#scenario/scenario';
import type { TicketSpec } from '#ticket/spec';

/** Returns a ticket's customer as a call; `undefined` if no scenario fits or the contact is at a kiosk. */
export function callerOf(
  invented: InventedTicket,
  spec: TicketSpec,
  scenarios: readonly Scenario[],
  policy: Policy,
  lang: Lang
): CaseInstance | undefined {
  const { case: of, openedAt_ms } = spec;
  if (of.channel === 'kiosk') return undefined;
  const scenario =
    scenarios.find(({ id, class: kind }) => id === of.business && kind === of.class) ??
    scenarios.find(({ id, class: kind }) => id === of.class && kind === of.class);
  if (!scenario) return undefined;
  const like = likest(scenario, of);
  const variant: Variant = {
    ...like,
    conditions: of.conditions,
    difficulty: of.difficulty,
    tier: of.tier,
    care: of.care,
    ...mannerOf(invented),
    team: isHandedOver(of) ? teamsFor(of, policy.ticket)[0] : undefined,
    traits: traitsOf(like, invented)
  };
  const known = valuesOf(invented, lang);
  return instantiateCase(
    {
      ...scenario,
      channel: of.channel,
      business: of.business,
      tier: of.tier,
      care: of.care,
      conditions: of.conditions,
      variants: { ticket: variant },
      facts: factsOf(scenario, known),
      draws: []
    },
    invented.seed,
    lang,
    timeText(openedAt_ms).slice(0, '2026-11-27 10:50'.length)
  );
}

const isHandedOver = ({ conditions }: Case): boolean =>
  !conditions['solvable-on-the-spot'] && conditions['in-scope'] && conditions['can-verify'];

const manner: Readonly<
  Record<InventedTicket['customer']['temper'], { readonly mood: number; readonly trust: number }>
> = {
  calm: { mood: 1, trust: 1 },
  worried: { mood: -1, trust: 1 },
  angry: { mood: -2, trust: 0 }
};

export const mannerOf = ({ customer }: InventedTicket): { readonly mood: number; readonly trust: number } =>
  manner[customer.temper];

function likest(scenario: Scenario, of: Case): Variant {
  let [best, most] = [undefined as Variant | undefined, -1];
  for (const variant of Object.values(scenario.variants)) {
    const own = caseOf(scenario, variant);
    const alike =
      (Object.keys(own.conditions) as Condition[]).filter((name) => own.conditions[name] === of.conditions[name])
        .length + (own.difficulty === of.difficulty ? 1 : 0);
    if (alike > most) [best, most] = [variant, alike];
  }
  assert(best, 'a scenario with a variant', scenario.id);
  return best;
}

function traitsOf(
  { traits = [] }: Variant,
  { world, modem, customer, ticket, bills }: InventedTicket
): readonly string[] {
  const own = {
    'lights-fine': modem !== null && modem.lights.los !== 'red',
    'in-person': ticket.channel === 'hall',
    'not-the-holder': !world.canVerify,
    // What is theirs to pay they want explained.
    'charge-right': bills?.culprit !== undefined && !world.owesRefund,
    // Whoever worries wants to hear what it is for before anything is told.
    wary: world.canVerify && customer.temper === 'worried'
  };
  return [...traits, ...Object.entries(own).flatMap(([trait, isSo]) => (isSo ? [trait] : []))];
}

export function valuesOf(
  { customer, account, plan, newPlan, fault, bills, modem, lines }: InventedTicket,
  lang: Lang
): Readonly<Record<string, FactValue | undefined>> {
  const lights =
    modem &&
    modemLights
      .map(
        (light) =>
          `${inLang(lightNames[light], lang)}${lang === 'en' ? ' ' : ''}${inLang(lightStateNames[modem.lights[light]], lang)}`
      )
      .join(lang === 'en' ? ', ' : '，');
  return {
    name: customer.addressed,
    contact: customer.contact,
    serviceNumber: customer.contact,
    broadbandAccount: account,
    serviceAddress: customer.address,
    opening: lines.join(lang === 'en' ? ' ' : ''),
    symptom: fault?.symptom,
    since: fault?.since,
    lights: lights ?? undefined,
    wanted: (newPlan ?? plan).name,
    fee: (newPlan ?? plan).fee_yuan,
    feeNow: plan.fee_yuan,
    disputed: bills?.culprit?.yuan
  };
}

function factsOf(
  { facts }: Scenario,
  known: Readonly<Record<string, FactValue | undefined>>
): Readonly<Record<string, CustomerFact>> {
  return Object.fromEntries(
    Object.entries(facts).map(([id, fact]) => {
      const value = Object.hasOwn(known, id) ? known[id] : undefined;
      return [id, value === undefined ? fact : { ...fact, values: [value] }];
    })
  );
}

/** Merges the names of all scenarios for callers, so that one reader serves all tickets of a sandbox. */
export function namesOfCallers(scenarios: readonly Pick<Scenario, 'names'>[]): ScenarioNames {
  const kinds = ['services', 'plans', 'desks', 'causes', 'remedies', 'says'] as const;
  return Object.fromEntries(
    kinds.map((kind) => {
      const all: Record<string, readonly string[]> = {};
      for (const { names } of scenarios)
        for (const [id, wordings] of Object.entries(names[kind] ?? {}))
          all[id] = [...new Set([...(all[id] ?? []), ...wordings])];
      return [kind, all];
    })
  );
}

/** Returns the ready line that asks for the details to compare (2.1-details), once contact and address were asked. */
export function detailsQuestion({ ready }: Pick<Scenario, 'ready'>): Text | undefined {
  const asks = ['ask-for:contact', 'ask-for:serviceAddress'];
  return Object.values(ready).find(({ bad, until = [] }) => !bad && asks.every((it) => until.includes(it)))?.say;
}
