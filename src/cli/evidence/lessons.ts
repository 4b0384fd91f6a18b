import type { Covering } from '#analysis/smallest-cover';
import { ticketClasses, type TicketClass } from '#analysis/ticket-classes';
import { taken } from '#kernel/ways';
import { openCall } from '#contact/call';
import { namesHeard } from '#contact/names-heard';
import { good, type Result } from '#diagnostics/diagnostic';
import type { Entry } from '#domain/entry';
import { roles } from '#domain/roles';
import type { Text } from '#domain/text';
import type { Diligence } from '#kernel/diligence';
import { apply, begin, advance, type Simulation } from '#kernel/simulation';
import { watched } from '#kernel/watched';
import type { Policy } from '#machines/policy';
import { caseSeed, headerOf } from '#playthrough/header';
import { playWell } from '#playthrough/trainees';
import type { Scenario } from '#scenario/scenario';
import { followThrough, longest_ms, onTheWhole } from '#simulation/follow-through';
import { autopilot } from '#ticket/autopilot';
import { live } from '#ticket/live';
import { openTicket } from '#ticket/ticket';
import { loadScenario, shippedScenarios } from '../data.ts';
import { readerMaker } from '../play-file.ts';

/** Exercise, with the transitions of the SOP chart that a correct performance takes. */
export interface Lesson extends Covering {
  readonly text: Text;
  readonly of:
    | { readonly is: 'call'; readonly scenario: Scenario; readonly variant: string }
    | { readonly is: 'ticket'; readonly kind: TicketClass; readonly diligence: Diligence };
}

const openedAt_ms = Date.parse('2026-03-02T10:00:00+08:00');

const draws = 12;

/** Returns all cases of the shipped scenarios, performed well and replayed, and every kind of sandbox ticket. */
export async function lessons(policy: Policy): Promise<Result<readonly Lesson[]>> {
  const found: Lesson[] = [];
  for (const id of shippedScenarios()) {
    const scenario = await loadScenario(id, policy);
    const calls = scenario.ok ? await callsOf(scenario.value, policy) : scenario;
    if (!calls.ok) return calls;
    found.push(...calls.value);
  }
  for (const kind of ticketClasses)
    for (let seed = 0; seed <= draws; seed += 1) {
      const ticket = ticketOf(kind, policy, seed === 0 ? 'exemplary' : 'careless', seed);
      if (!ticket.ok) return ticket;
      found.push(ticket.value);
    }
  return good(found);
}

async function callsOf(scenario: Scenario, policy: Policy): Promise<Result<readonly Lesson[]>> {
  // What came before a later contact nobody has lived: only whole tickets go ways of the SOP.
  if (scenario.contact) return good([]);
  const [lang = 'zh-CN'] = scenario.languages;
  const maker = await readerMaker([lang]);
  if (!maker.ok) return maker;
  const read = maker.value(namesHeard(scenario.names, policy), lang);
  const found: Lesson[] = [];
  for (const [id, { title }] of Object.entries(scenario.variants)) {
    const call = openCall(scenario, policy, read, headerOf(scenario, caseSeed(scenario, id), lang));
    const { entries, state } = playWell(call);
    const life = followThrough(call, entries, state);
    const whole = onTheWhole(call);
    if (!life.ok) return life;
    if (!whole.ok) return whole;
    found.push({
      id: `${scenario.id}.${id}`,
      text: { zh: `${scenario.title.zh} · ${title.zh}`, en: `${scenario.title.en} · ${title.en}` },
      of: { is: 'call', scenario, variant: id },
      covers: waysOf(whole.value.whole.simulation, life.value.entries, life.value.state.now_ms)
    });
  }
  return good(found);
}

function ticketOf(kind: TicketClass, policy: Policy, diligence: Diligence, seed: number): Result<Lesson> {
  const { id, text, case: of } = kind;
  const ticket = openTicket({ number: `${id}-${seed}`, case: of, openedAt_ms }, policy);
  if (!ticket.ok) return ticket;
  const pilots = roles.map((role) => autopilot(role, diligence, seed));
  const { entries, state } = live(ticket.value, [], pilots, longest_ms);
  return good({
    id: `ticket.${id}.${diligence}.${seed}`,
    text: ticketText(text, diligence, seed),
    of: { is: 'ticket', kind, diligence },
    covers: waysOf(ticket.value.simulation, entries, state.now_ms)
  });
}

function ticketText({ zh, en }: Text, diligence: Diligence, seed: number): Text {
  if (diligence === 'exemplary') return { zh: `沙盘工单：${zh}`, en: `Ticket in the sandbox: ${en}` };
  return {
    zh: `沙盘工单：${zh}，同事马虎（种子 ${seed}）`,
    en: `Ticket in the sandbox: ${en}, with careless colleagues (seed ${seed})`
  };
}

function waysOf<Memory, Refusal>(
  simulation: Simulation<Memory, Entry, Refusal>,
  entries: readonly Entry[],
  until_ms: number
): ReadonlySet<string> {
  const ways = new Set<string>();
  const seen = watched(simulation, (step) => {
    if (step.kind === 'ticket') taken(step).forEach((way) => ways.add(way));
  });
  let state = begin(seen);
  for (const entry of entries) ({ state } = apply(seen, state, entry, Math.max(entry.at_ms, state.now_ms)));
  advance(seen, state, Math.max(until_ms, state.now_ms));
  return ways;
}
