/** A contact of a sandbox that is held as a call, in a test: one ticket, its agent's part played by hand. */
import { assert, expect } from 'vitest';
import { namesHeard } from '#contact/names-heard';
import type { InventedTicket } from '#cast/invent';
import type { Lang } from '#domain/text';
import { makeReader } from '#language/read';
import { prepareFor } from '#language/script';
import { arrivalsOf } from '#sandbox/arrivals';
import { namesOfCallers } from '#sandbox/caller';
import { History } from '#sandbox/history';
import { usualMix, type SandboxPlan } from '#sandbox/plan';
import { openSandbox, type Voices } from '#sandbox/sandbox';
import { talkOn } from '#sandbox/stops';
import { ticketView } from '#sandbox/ticket-view';
import { inspectCall } from '#scoring/quality-check';
import { addressOf } from '#simulation/desk';
import { listenTo } from '#simulation/script';
import { loadCallers, loadLexicon, loadPolicy } from '../../src/cli/data.ts';

const [read, lexicon] = [await loadPolicy(), await loadLexicon()];
assert(read.ok && lexicon.ok);
const policy = read.value;
const callers = await loadCallers(policy);
assert(callers.ok);
const voices: Voices = {
  scenarios: callers.value,
  read: makeReader(lexicon.value, namesHeard(namesOfCallers(callers.value), policy)),
  inspect: inspectCall
};

export const planOf = (lang: Lang, more: Partial<SandboxPlan>): SandboxPlan => ({
  seed: 6,
  date: '2026-11-27',
  at: '09:30',
  hours: 1,
  tickets: 1,
  lang,
  mix: usualMix,
  ...more
});

/** A sandbox in which the person takes the first contact themselves, and the others are exemplary. */
export function sandboxOf(plan: SandboxPlan) {
  const arrivals = arrivalsOf(plan, policy);
  const listen = (spec: Parameters<Parameters<typeof openSandbox>[3] & object>[0]) =>
    listenTo(voices.read, spec, policy, plan.lang);
  const opened = openSandbox(plan, policy, arrivals, listen, voices);
  if (!opened.ok) throw new Error('a sandbox that opens');
  return { sandbox: opened.value, arrival: arrivals[0]! };
}

const others = [
  'customer',
  'system',
  'specialist',
  'field',
  'dispatcher',
  'supervisor',
  'team-lead',
  'complaint-supervisor',
  'quality'
] as const;
export const staff = Object.fromEntries(others.map((role) => [role, 'exemplary'] as const));

/** A call on the only ticket of a sandbox. */
export class OneCall {
  readonly history: History;
  readonly number: string;
  readonly agentId: string;
  constructor(plan: SandboxPlan) {
    const { sandbox, arrival } = sandboxOf(plan);
    this.history = History.begin(sandbox, staff);
    this.number = arrival.opening.with.ticket.number;
    this.agentId = arrival.opening.with.about.people.agent!;
  }
  get run() {
    return this.history.now.desk.memory.tickets.get(this.number)!;
  }
  get view() {
    return ticketView(this.history.sandbox, this.history.now, this.number)!;
  }
  #heard() {
    const talk = talkOn(this.history.now, this.number);
    if (talk) this.history.runUntil(talk.until_ms, talk.rule);
  }
  act(event: string, fields?: Readonly<Record<string, string>>) {
    const refused = this.history.take({
      who: 'agent',
      about: addressOf(this.number),
      do: event,
      ...(fields && { with: fields })
    });
    if (!refused) this.#heard();
    return refused;
  }
  /** @returns what the customer answered */
  async say(text: string): Promise<string> {
    await prepareFor([text]);
    const before = this.run.memory.lines.length;
    const refused = this.history.take({
      who: 'agent',
      about: addressOf(this.number),
      say: text.replace('{agentId}', this.agentId)
    });
    expect(refused, text).toBeUndefined();
    this.#heard();
    const said = this.run.memory.lines.filter((_, at) => at > before);
    return said.map((line) => line.text).join(' ');
  }
  wait(ms: number) {
    this.history.runUntil(this.history.now_ms + ms);
    this.#heard();
  }
  did(name: string): boolean {
    return this.run.memory.facts.some((fact) => fact.name === name);
  }
}

export const fault = { wanted: { business: 'broadband', channel: 'hotline', difficulty: 'none' } } as const;

export type World = InventedTicket['world'];

/** The first by seed who comes with what is asked for. */
export function callOf(lang: Lang, more: Partial<SandboxPlan>, holds: (world: World) => boolean): OneCall {
  for (let seed = 0; seed < 40; seed += 1) {
    const call = new OneCall(planOf(lang, { ...more, seed }));
    if (holds(call.view.arrival!.invented.world)) return call;
  }
  throw new Error('somebody like that');
}
