import { inventArea, lastSeed, type InventedTicket } from '#cast/invent';
import { dateOf, dayOf, parseTime } from '#calendar/dates';
import { assert } from '#domain/assert';
import type { Policy } from '#machines/policy';
import { againAt, customerAt, groundsOf, type Grounds, type Struck } from './inside/customers';
import { Draw } from './inside/draw';
import { openingOf } from './inside/opening';
import { mostTickets, type Arrival, type SandboxPlan } from './plan';

const step_ms = 1000;

interface Coming {
  readonly at_ms: number;
  readonly draw: Draw;
  readonly invented: InventedTicket;
  readonly cause?: string;
}

const hour_ms = 3_600_000;
const comesAgain_percent = 3;

/**
 * Returns customers in order of arrival; the n-th is the same for any number of tickets, only times differ.
 * @param plan validated by the caller: existing day and time, 1 to {@link mostTickets} tickets, a business of the
 * policy
 * @param policy with sections `ticket` and `calendar`; outages need its `operations`
 */
export function arrivalsOf(plan: SandboxPlan, policy: Policy): readonly Arrival[] {
  const begins_ms = parseTime(`${plan.date} ${plan.at}`);
  assert(begins_ms !== undefined, 'a day and a time', `${plan.date} ${plan.at}`);
  assert(plan.tickets >= 1 && plan.tickets <= mostTickets, `1 to ${mostTickets} tickets`, plan.tickets);
  const grounds = groundsOf(plan, policy);
  const outages = outagesOf(grounds, begins_ms);
  const usual = usualOf(grounds, begins_ms, plan.tickets - outages.length);
  // What comes at the same second keeps its order: whoever was first stays first.
  const all = [...usual, ...outages].sort((a, b) => a.at_ms - b.at_ms);
  return all.map(({ at_ms, draw, invented, cause }, index) => ({
    opening: openingOf(at_ms, numberOf(at_ms, index + 1), invented, draw, policy, cause),
    invented
  }));
}

function numberOf(at_ms: number, running: number): string {
  return `SB${dateOf(dayOf(at_ms)).replaceAll('-', '')}-${String(running).padStart(3, '0')}`;
}

function usualOf(grounds: Grounds, begins_ms: number, many: number): readonly Coming[] {
  const { seed, hours } = grounds.plan;
  const draws = Array.from({ length: many }, (_, nth) => new Draw(seed, `arrival.${nth}`));
  const times = arrivalTimes(draws, hours * hour_ms);
  const all: Coming[] = [];
  for (const [nth, draw] of draws.entries()) {
    const at_ms = begins_ms + times[nth]!;
    const before = all[beforeOf(draws, nth)];
    const invented = before
      ? againAt(grounds, draw, before.invented, before.at_ms, at_ms)
      : customerAt(grounds, draw, nth, at_ms);
    all.push({ at_ms, draw, invented });
  }
  return all;
}

function beforeOf(draws: readonly Draw[], nth: number): number {
  const draw = draws[nth]!;
  const half = Math.floor(nth / 2);
  return half > 0 && draw.happens('again', comesAgain_percent) ? draw.whole('whose', half) : -1;
}

function outagesOf(grounds: Grounds, begins_ms: number): readonly Coming[] {
  const { plan, policy, classes } = grounds;
  const { emergency, business } = policy.operations ?? {};
  if (!emergency || classes.fault.length === 0) return [];
  const span_ms = plan.hours * hour_ms;
  const within_ms = Math.min(emergency.within_ms, span_ms) * well_within;
  const all: Coming[] = [];
  for (let outage = 0; outage < plan.mix.outages; outage += 1) {
    const draw = new Draw(plan.seed, `outage.${outage}`);
    const room = plan.tickets - 1 - all.length;
    if (emergency.tickets > room) break;
    const many = Math.min(emergency.tickets + draw.whole('more', emergency.tickets + 1), room);
    const causes = Object.keys(business?.causes ?? {});
    const cause = causes.length > 0 ? draw.one('cause', causes) : undefined;
    const struck: Struck = {
      business: draw.one('business', classes.fault),
      area: inventArea({ seed: draw.whole('area', lastSeed + 1), lang: plan.lang, date: plan.date })
    };
    const starts_ms = begins_ms + draw.share('begins') * (span_ms - within_ms);
    for (const [at, at_ms] of closeTogether(draw, many, starts_ms, within_ms).entries()) {
      const own = new Draw(plan.seed, `outage.${outage}.${at}`);
      const invented = customerAt(grounds, own, mostTickets - 1 - all.length, at_ms, struck);
      all.push({ at_ms, draw: own, invented, ...(cause !== undefined && { cause }) });
    }
  }
  return all;
}

const well_within = 0.8;

function arrivalTimes(draws: readonly Draw[], span_ms: number): readonly number[] {
  // Most gaps are short and some are long. A logarithm would say the same, but not to the last bit on every machine.
  const gaps = draws.map((draw) => draw.share('gap') ** 3);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let passed = 0;
  return gaps.map((gap) => {
    const at_ms = total === 0 ? 0 : Math.floor(((passed / total) * span_ms) / step_ms) * step_ms;
    passed += gap;
    return at_ms;
  });
}

/** When so many come who come because of the same, in order: the first as it begins, all within a stretch of time. */
function closeTogether(draw: Draw, many: number, begins_ms: number, within_ms: number): readonly number[] {
  const later = Array.from({ length: many - 1 }, (_, at) => draw.share(`later.${at}`));
  return [0, ...later.sort((a, b) => a - b)].map(
    (share) => Math.floor((begins_ms + share * within_ms) / step_ms) * step_ms
  );
}
