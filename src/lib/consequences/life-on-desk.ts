import type { FailureReport } from '#analysis/proof-report';
import { ticketClasses, type TicketClass } from '#analysis/ticket-classes';
import { canonical } from '#domain/canonical';
import type { FieldValue, Fields } from '#domain/entry';
import type { Lang } from '#domain/text';
import { roles } from '#domain/roles';
import type { Snapshot } from '#kernel/chart';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { arrivalsOf } from '#sandbox/arrivals';
import type { SandboxFile } from '#sandbox/file';
import { History, type Timeless } from '#sandbox/history';
import { usualMix, type SandboxPlan } from '#sandbox/plan';
import { openSandbox, type Sandbox } from '#sandbox/sandbox';
import { addressOf, type TicketRun } from '#simulation/desk';
import { filledBy } from '#ticket/autopilot';
import { eventFor, ticket as chartName } from '#ticket/events';
import { formOf, type FormField } from '#ticket/form';
import { mayCause } from '#ticket/possible';
import { ticketState } from '#simulation/live-desk';

/** Replayable part of a ticket life: its class, its events, and the state of the chart after each. */
export type Life = Pick<FailureReport, 'class' | 'events' | 'stands'>;

export interface LifeOnDesk {
  readonly file: SandboxFile;
  /** Number of steps played: all, or those before the first that a desk cannot play. */
  readonly played: number;
}

/** Reason against replaying a life: no sandbox customer brings it, or its class depends on other policy values. */
export type NoDesk = 'no-such-ticket' | 'other-policy';

const mostSeeds = 400;
const mostTries = 1500;
const begins = { date: '2026-11-27', at: '09:30' } as const;
const mostAgain = 8;

const hour_ms = 3_600_000;
const ahead_ms = [4, 1, 24, 0.25, 30, 72].map((hours) => hours * hour_ms);

/** Replays an explored life on a desk as actions and waiting; steps count only if the chart matches the life. */
export function lifeOnDesk(
  life: Life,
  { policy, digest }: { readonly policy: Policy; readonly digest: string },
  { lang, name }: { readonly lang: Lang; readonly name: string }
): LifeOnDesk | NoDesk {
  const of = ticketClasses.find(({ id }) => id === life.class);
  if (!of) return 'no-such-ticket';
  if (!goesBy(of, policy)) return 'other-policy';
  const sandbox = sandboxFor(of.case, policy, lang);
  if (!sandbox) return 'no-such-ticket';
  const { history, played } = new Player(sandbox, life).play();
  const { plan, staff, steps, until_ms } = history.log;
  const title = name.slice(0, longestName);
  const checkpoint = { name: title, branch: 0, at_ms: until_ms, steps: steps.length };
  return {
    file: {
      sandbox: 1,
      name: title,
      policy: digest,
      plan,
      staff,
      branches: [{ name: title, steps: steps as SandboxFile['branches'][number]['steps'], until_ms }],
      active: 0,
      checkpoints: [checkpoint]
    },
    played
  };
}

const longestName = 60;

/** True of a kind that asks for nothing of the policy that the version has otherwise. */
function goesBy({ policy: own }: TicketClass, { ticket }: Policy): boolean {
  const has = { pauses: ticket?.pauses ?? [], selfHelp: ticket?.selfHelp ?? [] };
  return own === undefined || canonical({ ...has, ...own }) === canonical(has);
}

function sandboxFor(of: Case, policy: Policy, lang: Lang): Sandbox | undefined {
  const { business, channel, tier, care, difficulty } = of;
  if (!Object.values(policy.ticket?.classes ?? {}).some((all) => all.includes(business))) return undefined;
  for (let seed = 0; seed < mostSeeds; seed += 1) {
    const plan: SandboxPlan = {
      seed,
      ...begins,
      hours: 1,
      tickets: 1,
      lang,
      mix: usualMix,
      wanted: { business, channel, tier, care, difficulty }
    };
    const arrivals = arrivalsOf(plan, policy);
    if (canonical(arrivals[0]!.opening.with.ticket.case) !== canonical(of)) continue;
    const opened = openSandbox(plan, policy, arrivals);
    if (opened.ok) return opened.value;
  }
  return undefined;
}

class Player {
  #tries = 0;
  #farthest: { readonly history: History; readonly played: number };
  readonly #number: string;

  constructor(
    sandbox: Sandbox,
    private readonly life: Life
  ) {
    const history = History.begin(sandbox, {});
    this.#farthest = { history, played: 0 };
    this.#number = sandbox.arrivals[0]!.opening.with.ticket.number;
  }

  play(): { readonly history: History; readonly played: number } {
    this.#from(this.#farthest.history, 0);
    return this.#farthest;
  }

  #from(history: History, at: number): boolean {
    if (at > this.#farthest.played) this.#farthest = { history, played: at };
    const event = this.life.events[at];
    if (!event) return true;
    for (const next of event['type'] === 'clock' ? this.#passing(history, at) : this.#doing(history, at)) {
      if (this.#from(next, at + 1)) return true;
      if (this.#tries > mostTries) return false;
    }
    return false;
  }

  *#passing(history: History, at: number): Generator<History> {
    const [from, goal] = [at === 0 ? undefined : this.life.stands[at - 1], this.life.stands[at]];
    // What was due changed nothing that one sees: whatever comes next finds it as it is.
    if (canonical(from ?? null) === canonical(goal ?? null)) yield history;
    const life = branchOf(history);
    const before = canonical(this.#stands(life));
    this.#tries += 1;
    for (;;) {
      const stop = life.runUntil(Infinity, { after: () => canonical(this.#stands(life)) !== before });
      if (typeof stop !== 'object') return;
      if (isWithin(goal, this.#stands(life))) return void (yield life);
      if (canonical(this.#stands(life)) !== before) return;
    }
  }

  *#doing(history: History, at: number): Generator<History> {
    for (let again = 0, from = history; again < mostAgain; again += 1) {
      let still: History | undefined;
      const alike: History[] = [];
      for (const deed of this.#deeds(from, this.life.events[at]!)) {
        this.#tries += 1;
        if (this.#tries > mostTries) return;
        const next = branchOf(from);
        if (next.take(deed.step)) continue;
        const isThere = isWithin(this.life.stands[at], this.#stands(next));
        if (isThere && deed.isMeant) yield next;
        else if (isThere) alike.push(next);
        else if (canonical(this.#stands(next)) === canonical(this.#stands(from))) still ??= next;
      }
      // What guards are told by nothing that its form holds, and what makes no difference here, leads to the same.
      yield* alike.slice(0, 1);
      // What is the last of its kind in the life comes after others on a desk.
      if (!still) return;
      from = still;
    }
  }

  #run({ now }: History): TicketRun {
    return now.desk.memory.tickets.get(this.#number)!;
  }

  #stands({ now }: History): unknown {
    return (now.desk.instances.get(addressOf(this.#number))?.snapshot as Snapshot | undefined)?.value;
  }

  *#deeds(
    history: History,
    { type, ...told }: Life['events'][number]
  ): Generator<{ step: Timeless; isMeant: boolean }> {
    const run = this.#run(history);
    const { ticket, memory, opened_ms } = run;
    const { policy, spec, desk } = ticket;
    const event = String(type);
    const seen = ticketState(history.now.desk, this.#number, run);
    const at_ms = history.now_ms;
    const form = formOf(event, spec, memory, policy);
    for (const who of roles.filter((role) => mayCause(role, event, memory.holder, spec.case))) {
      const habit = filledBy(who, event, ticket, seen, history.sandbox.plan.seed) ?? {};
      for (const fields of fillings(form, habit, told, at_ms)) {
        const carried = Object.keys(fields).length > 0 ? { with: fields } : {};
        const own = { at_ms: at_ms - opened_ms, who, do: event, ...carried };
        const made = eventFor(desk, memory, own, seen.instances.get(chartName)!);
        if (made)
          yield { step: { about: addressOf(this.#number), who, do: event, ...carried }, isMeant: isTold(told, made) };
      }
    }
  }
}

const branchOf = (history: History): History => history.branchAt(history.moments.length - 1, history.now_ms);

function isTold(told: Readonly<Record<string, unknown>>, made: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(told).every(
    ([field, value]) => value === 'other' || made[field] === value || (value === false && made[field] !== true)
  );
}

function isWithin(part: unknown, all: unknown): boolean {
  if (typeof part !== 'object' || part === null) return part === all;
  return (
    typeof all === 'object' &&
    all !== null &&
    Object.entries(part).every(([key, value]) => isWithin(value, (all as Readonly<Record<string, unknown>>)[key]))
  );
}

function* fillings(
  form: readonly FormField[],
  habit: Fields,
  told: Readonly<Record<string, unknown>>,
  now_ms: number
): Generator<Fields> {
  const given = Object.fromEntries(
    form.flatMap(({ name }) => (isValue(told[name]) && told[name] !== 'other' ? [[name, told[name]]] : []))
  );
  const values = new Map(form.map((field) => [field.name, valuesOf(field, now_ms)]));
  const needed = form.filter(
    ({ name, optional }) => !optional && habit[name] === undefined && given[name] === undefined
  );
  const base: Fields = {
    ...Object.fromEntries(needed.map(({ name }) => [name, values.get(name)![0]!])),
    ...habit,
    ...given
  };
  yield base;
  const open = form.filter(({ name }) => given[name] === undefined);
  for (const { name } of open)
    for (const value of values.get(name)!)
      if (canonical(value) !== canonical(base[name] ?? null)) yield { ...base, [name]: value };
  for (const { name } of open)
    if (base[name] !== undefined) {
      const { [name]: _left, ...fewer } = base;
      yield fewer;
    }
}

const isValue = (value: unknown): value is FieldValue =>
  ['string', 'number'].includes(typeof value) || Array.isArray(value);

function valuesOf({ type, choices }: FormField, now_ms: number): readonly FieldValue[] {
  const all = choices?.map(({ value }) => value);
  switch (type) {
    case 'list':
      return all ? [all.map(String), ...all.map((it) => [String(it)])] : [['-']];
    case 'time':
      return ahead_ms.map((ms) => now_ms + ms);
    case 'duration':
      return ahead_ms;
    case 'number':
      return all ?? [1, 3, 5, 30, 100, 1_000, 100_000];
    default:
      return all && all.length > 0 ? all : ['-'];
  }
}
