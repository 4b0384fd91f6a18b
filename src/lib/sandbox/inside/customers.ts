import { inventTicket, lastSeed, numbersApart, type Area, type InventedTicket } from '#cast/invent';
import { dateOf, dayOf, startOf, timeText } from '#calendar/dates';
import { assert } from '#domain/assert';
import { caseClasses, channels, type CaseClass, type Channel } from '#domain/ids';
import type { Policy, TicketPolicy } from '#machines/policy';
import type { SandboxPlan, Wanted } from '../plan';
import { Draw } from './draw';

export interface Grounds {
  readonly plan: SandboxPlan;
  readonly policy: Policy;
  readonly classes: TicketPolicy['classes'];
  /** Opening hours, in minutes after midnight; the end is exclusive. */
  readonly hours: NonNullable<Policy['calendar']>;
}

/** @param policy must have its sections `ticket` and `calendar`, as {@link openDesk} asks for */
export function groundsOf(plan: SandboxPlan, policy: Policy): Grounds {
  const { ticket, calendar } = policy;
  assert(ticket && calendar, 'a policy with sections ticket and calendar', policy.id);
  return { plan, policy, classes: ticket.classes, hours: calendar };
}

export interface Struck {
  readonly business: string;
  readonly area: Area;
}

/** Generates the customer who comes at a time; `nth` gives a unique number, `struck` the outage that affects them. */
export function customerAt(grounds: Grounds, draw: Draw, nth: number, at_ms: number, struck?: Struck): InventedTicket {
  const { plan, policy, classes, hours } = grounds;
  const wanted = struck ? {} : (plan.wanted ?? {});
  const { vip_percent, care_percent, hard_percent } = plan.mix;
  const channel = channelAt(grounds, draw, at_ms, wanted.channel);
  const ordinary = draw.happens('hard', hard_percent) ? 'ordinary' : 'none';
  const invented = inventTicket({
    seed: draw.whole('customer', lastSeed + 1),
    lang: plan.lang,
    date: plan.date,
    classes,
    hours,
    business: struck?.business ?? businessOf(grounds, draw, wanted),
    channel,
    tier: wanted.tier ?? (draw.happens('vip', vip_percent) ? 'vip' : 'ordinary'),
    care: wanted.care ?? draw.happens('care', care_percent),
    ...(struck
      ? { difficulty: 'major' }
      : wanted.difficulty
        ? { difficulty: wanted.difficulty }
        : { usually: ordinary }),
    area: struck?.area,
    mostGrant_yuan: policy.authority.goodwillYuan,
    nth: numberOf(plan, nth)
  });
  return at(invented, channel, at_ms);
}

/** Returns the same customer contacting again on the same matter, with the earlier contact on record. */
export function againAt(
  grounds: Grounds,
  draw: Draw,
  before: InventedTicket,
  before_ms: number,
  at_ms: number
): InventedTicket {
  const { channel, business } = before.ticket;
  const earlier = { date: dateOf(dayOf(before_ms)), channel, business, outcome: 'pending' } as const;
  const again = at(before, channelAt(grounds, draw, at_ms, grounds.plan.wanted?.channel), at_ms);
  return { ...again, contacts: [...before.contacts, earlier] };
}

function at(invented: InventedTicket, channel: Channel, at_ms: number): InventedTicket {
  return { ...invented, ticket: { ...invented.ticket, channel, openedAt: timeText(at_ms) } };
}

const minute_ms = 60_000;

function channelAt({ plan, hours }: Grounds, draw: Draw, at_ms: number, wanted: Channel | undefined): Channel {
  if (wanted) return wanted;
  const channel = draw.weighted('channel', channels, plan.mix.channels);
  const minute = (at_ms - startOf(dayOf(at_ms))) / minute_ms;
  if (channel !== 'hall' || (minute >= hours.opens_min && minute < hours.closes_min)) return channel;
  const open = channels.filter((it) => it !== 'hall');
  return draw.weighted('elsewhere', open, plan.mix.channels);
}

function businessOf({ plan, classes }: Grounds, draw: Draw, wanted: Wanted): string {
  const { business, difficulty } = wanted;
  if (business !== undefined) {
    assert(Object.values(classes).flat().includes(business), 'a business of the policy', business);
    return business;
  }
  const possible = caseClasses.filter((it) => classes[it].length > 0);
  const kind: CaseClass =
    difficulty === 'major' && classes.fault.length > 0 ? 'fault' : draw.weighted('class', possible, plan.mix.classes);
  return draw.one('business', classes[kind]);
}

const numberStep = 387;

function numberOf({ seed }: SandboxPlan, nth: number): number {
  return (nth * numberStep + new Draw(seed, 'house').whole('number', numbersApart)) % numbersApart;
}
