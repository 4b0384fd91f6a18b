import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dayOf, parseTime, startOf } from '#calendar/dates';
import { canonical } from '#domain/canonical';
import { digest } from '#domain/digest';
import { caseClasses, channels } from '#domain/ids';
import { roles } from '#domain/roles';
import { langs } from '#domain/text';
import { readPolicy } from '#formats/policy';
import { apply, begin } from '#kernel/simulation';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { openDesk } from '#simulation/desk';
import { liveHouse } from '#simulation/live-house';
import { arrivalsOf } from './arrivals';
import { mostTickets, usualMix, type Arrival, type Mix, type SandboxPlan } from './plan';
import { tries } from '../../../tests/tools/sample.ts';

function policyAt(path: string): Policy {
  const read = readPolicy(parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(`${path} is bad`);
  return read.value;
}
const policies = { default: policyAt('machines/policy/default.yaml'), tight: policyAt('tests/policies/tight.yaml') };
const shipped = policies.default;
const exemplary = Object.fromEntries(roles.map((role) => [role, 'exemplary'] as const));

const planOf = (more: Partial<SandboxPlan> = {}, mix: Partial<Mix> = {}): SandboxPlan => ({
  seed: 7,
  date: '2026-11-27',
  at: '09:00',
  hours: 8,
  tickets: 200,
  lang: 'zh-CN',
  ...more,
  mix: { ...usualMix, ...mix }
});
const caseOf = ({ opening }: Arrival) => opening.with.ticket.case;
const share = (all: readonly Arrival[], of: (it: Arrival) => boolean): number => all.filter(of).length / all.length;
/** Whoever comes, without when and by which way, which the length of the queue decides. */
const person = ({ invented: { customer, account, plan, lines, world, difficulty } }: Arrival) =>
  canonical({ customer, account, plan, lines, world, difficulty });

describe('a plan', () => {
  test.each(langs)('brings the same for ever, in %s', (lang) => {
    const bytes = { 'zh-CN': '51cc8a7d5e21d242', en: '7e77c35eddda0453' };
    expect(digest(arrivalsOf(planOf({ lang, tickets: 50 }, { outages: 1 }), shipped))).toBe(bytes[lang]);
  });
  test('brings others by another seed', () => {
    const first = (seed: number) => person(arrivalsOf(planOf({ seed, tickets: 1 }), shipped)[0]!);
    expect(new Set(Array.from({ length: 50 }, (_, seed) => first(seed))).size).toBe(50);
  });
  test('brings the same ten first, however many come behind them', () => {
    const claim = fc.property(fc.nat(0xffff_ffff), fc.integer({ min: 10, max: 200 }), (seed, tickets) => {
      const few = arrivalsOf(planOf({ seed, tickets: 10 }), shipped);
      expect(arrivalsOf(planOf({ seed, tickets }), shipped).slice(0, 10).map(person)).toEqual(few.map(person));
    });
    fc.assert(claim, { numRuns: tries(30, 6) });
  });
  test('is gone through in order, from its very beginning and not beyond its end', () => {
    for (const tickets of [1, 2, 60, mostTickets]) {
      const plan = planOf({ tickets, at: '20:15', hours: 6 }, { outages: 2 });
      const times = arrivalsOf(plan, shipped).map(({ opening }) => opening.at_ms);
      const begins_ms = parseTime('2026-11-27 20:15')!;
      expect(times).toHaveLength(tickets);
      expect(times[0]).toBe(begins_ms);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(begins_ms + 6 * 3_600_000);
    }
  });
  test('numbers its tickets as the house does, by the day on which each comes', () => {
    const all = arrivalsOf(planOf({ at: '23:00', hours: 2, tickets: mostTickets }), shipped);
    const numbers = all.map(({ opening }) => opening.with.ticket.number);
    expect(numbers[0]).toBe('SB20261127-001');
    expect(numbers.at(-1)).toBe('SB20261128-1000');
    expect(new Set(numbers).size).toBe(mostTickets);
  });
  test('is plain data all through', () => {
    const all = arrivalsOf(planOf({ tickets: 100 }, { outages: 1 }), structuredClone(shipped));
    expect(structuredClone(all)).toEqual(all);
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

describe('the mix', () => {
  const many = arrivalsOf(planOf({ tickets: mostTickets }), shipped);
  test.each(caseClasses)('brings as many of the class %s as it says', (kind) => {
    const told = usualMix.classes[kind] / 100;
    expect(Math.abs(share(many, (it) => caseOf(it).class === kind) - told)).toBeLessThan(0.04);
  });
  test.each(channels)('brings as many by the channel %s as it says, while the shop is open', (channel) => {
    const told = usualMix.channels[channel] / 100;
    expect(Math.abs(share(many, (it) => caseOf(it).channel === channel) - told)).toBeLessThan(0.04);
  });
  test('has its shares of VIPs, of care and of difficulty', () => {
    expect(Math.abs(share(many, (it) => caseOf(it).tier === 'vip') - 0.15)).toBeLessThan(0.03);
    expect(Math.abs(share(many, (it) => caseOf(it).care) - 0.1)).toBeLessThan(0.03);
    expect(Math.abs(share(many, (it) => caseOf(it).difficulty === 'ordinary') - 0.15)).toBeLessThan(0.03);
    expect(share(many, (it) => caseOf(it).difficulty === 'major')).toBe(0);
  });
  test('leaves out what has no weight', () => {
    const all = arrivalsOf(
      planOf({}, { classes: { fault: 0, request: 3, complaint: 0 }, channels: { ...usualMix.channels, hotline: 0 } }),
      shipped
    );
    expect(new Set(all.map((it) => caseOf(it).class))).toEqual(new Set(['request']));
    expect(share(all, (it) => caseOf(it).channel === 'hotline')).toBe(0);
  });
  test('of nothing but zeroes has each as often', () => {
    const none = { hotline: 0, hall: 0, app: 0, wechat: 0, kiosk: 0 };
    const all = arrivalsOf(planOf({ tickets: 500 }, { channels: none }), shipped);
    for (const channel of channels) expect(share(all, (it) => caseOf(it).channel === channel)).toBeGreaterThan(0.12);
  });
  test.each(Object.values(policies))('sends nobody to a shop that is closed, by $id', (policy) => {
    const plan = planOf({ at: '06:00', hours: 18, tickets: 500 }, { channels: { ...usualMix.channels, hall: 100 } });
    const inShop = arrivalsOf(plan, policy).filter((it) => caseOf(it).channel === 'hall');
    expect(inShop.length).toBeGreaterThan(100);
    for (const { opening } of inShop) {
      const minute = (opening.at_ms - startOf(dayOf(opening.at_ms))) / 60_000;
      expect(minute >= policy.calendar!.opens_min && minute < policy.calendar!.closes_min).toBe(true);
    }
  });
  test('of the shop alone lets people come by night all the same', () => {
    const only = { hotline: 0, hall: 1, app: 0, wechat: 0, kiosk: 0 };
    const all = arrivalsOf(planOf({ at: '22:00', hours: 2 }, { channels: only }), shipped);
    expect(share(all, (it) => caseOf(it).channel === 'hall')).toBe(0);
  });
});

describe('whoever comes', () => {
  test.each(langs)('is known by a number that nobody else has, in %s', (lang) => {
    const all = arrivalsOf(planOf({ lang, tickets: mostTickets }, { outages: 3 }), shipped);
    const people = new Map(all.map(({ opening, invented }) => [opening.with.about.customer, invented.account]));
    expect(new Set(people.values()).size).toBe(people.size);
    expect(new Set(all.map(({ invented }) => invented.account)).size).toBe(people.size);
  });
  test('says at the desk what was invented of them', () => {
    for (const { opening, invented } of arrivalsOf(planOf({}, { outages: 1 }), shipped)) {
      const { ticket, about } = opening.with;
      expect(ticket.case).toMatchObject({
        class: invented.class,
        business: invented.ticket.business,
        channel: invented.ticket.channel,
        tier: invented.customer.tier,
        care: invented.customer.care !== false,
        difficulty: invented.difficulty
      });
      expect(about).toMatchObject({ customer: invented.customer.contact, matter: invented.ticket.business });
      expect(about.area).toBe(invented.class === 'fault' ? invented.customer.area : undefined);
      expect(ticket.service).toBe(invented.ticket.service);
      expect(parseTime(invented.ticket.openedAt)).toBe(opening.at_ms);
    }
  });
  test('comes again now and then on the same matter, later, which their record shows', () => {
    const all = arrivalsOf(planOf({ tickets: mostTickets }), shipped);
    const before = new Map<string, Arrival>();
    let again = 0;
    for (const it of all) {
      const { customer, matter } = it.opening.with.about;
      const first = before.get(customer);
      if (first) {
        again += 1;
        expect(matter).toBe(first.opening.with.about.matter);
        expect(it.opening.at_ms).toBeGreaterThan(first.opening.at_ms + 60_000);
        expect(it.invented.contacts.at(-1)).toMatchObject({ business: matter, outcome: 'pending', date: '2026-11-27' });
      }
      before.set(customer, it);
    }
    expect(again).toBeGreaterThan(15);
    expect(again).toBeLessThan(50);
  });
  test('is worked on by those to whom the policy dispatches it', () => {
    for (const it of arrivalsOf(planOf(), shipped)) {
      const { people } = it.opening.with.about;
      const { class: kind, conditions } = caseOf(it);
      const stays = conditions['solvable-on-the-spot'] || !conditions['can-verify'];
      expect(people.agent).toMatch(/^10\d\d$/);
      expect([people.field !== undefined, people.specialist !== undefined]).toEqual([
        !stays && kind === 'fault',
        !stays && kind !== 'fault'
      ]);
    }
  });
  test('has causes and points of dispute that the policy knows, of faults and of the rest', () => {
    const { causes, disputes } = shipped.operations!.business;
    const all = arrivalsOf(planOf({ tickets: 500 }), shipped);
    for (const it of all) {
      const { cause, dispute } = it.opening.with.about;
      if (cause !== undefined) expect([caseOf(it).class, Object.keys(causes).includes(cause)]).toEqual(['fault', true]);
      if (dispute !== undefined) expect([caseOf(it).class === 'fault', dispute in disputes]).toEqual([false, true]);
    }
    expect(share(all, ({ opening }) => opening.with.about.cause !== undefined)).toBeGreaterThan(0.1);
    expect(share(all, ({ opening }) => opening.with.about.dispute !== undefined)).toBeGreaterThan(0.03);
  });
});

describe('what is wanted', () => {
  test('is what a single ticket is', () => {
    const wanted = {
      business: 'plan-change',
      channel: 'wechat',
      tier: 'vip',
      care: true,
      difficulty: 'ordinary'
    } as const;
    for (let seed = 0; seed < 50; seed += 1) {
      const [it, ...more] = arrivalsOf(planOf({ seed, tickets: 1, wanted }), shipped);
      expect(more).toEqual([]);
      expect(caseOf(it!)).toMatchObject({ class: 'request', ...wanted });
    }
  });
  test('as major without a business is some fault, and an emergency', () => {
    const [it] = arrivalsOf(planOf({ tickets: 1, wanted: { difficulty: 'major' } }), shipped);
    expect(caseOf(it!)).toMatchObject({ class: 'fault', difficulty: 'major', conditions: { emergency: true } });
  });
  test('leaves the rest to the mix', () => {
    const all = arrivalsOf(planOf({ wanted: { channel: 'app', care: false } }), shipped);
    expect(share(all, (it) => caseOf(it).channel === 'app' && !caseOf(it).care)).toBe(1);
    expect(new Set(all.map((it) => caseOf(it).class)).size).toBe(3);
  });
  test('of a business that the policy has not is refused', () => {
    expect(() => arrivalsOf(planOf({ tickets: 1, wanted: { business: 'telegrams' } }), shipped)).toThrow(/telegrams/);
  });
});

describe('an outage', () => {
  const struckBy = (all: readonly Arrival[]): ReadonlyMap<string, readonly Arrival[]> => {
    const byArea = new Map<string, Arrival[]>();
    for (const it of all.filter((one) => caseOf(one).difficulty === 'major')) {
      const { area } = it.opening.with.about;
      byArea.set(area!, [...(byArea.get(area!) ?? []), it]);
    }
    return byArea;
  };
  test.each(Object.values(policies))(
    'brings as many faults of one area as close together as $id calls an emergency',
    (policy) => {
      const { tickets, within_ms } = policy.operations!.emergency;
      for (let seed = 0; seed < 20; seed += 1) {
        const all = arrivalsOf(planOf({ seed }, { outages: 3 }), policy);
        expect(all).toHaveLength(200);
        const areas = [...struckBy(all).values()];
        expect(areas).toHaveLength(3);
        for (const struck of areas) {
          expect(struck.length).toBeGreaterThanOrEqual(tickets);
          expect(struck.at(-1)!.opening.at_ms - struck[0]!.opening.at_ms).toBeLessThan(within_ms);
          expect(new Set(struck.map((it) => caseOf(it).business)).size).toBe(1);
          for (const it of struck)
            expect(caseOf(it)).toMatchObject({ class: 'fault', conditions: { emergency: true } });
        }
      }
    }
  );
  test('that there is no room for does not come', () => {
    const { tickets } = shipped.operations!.emergency;
    const sizes = (all: number) => [
      ...struckBy(arrivalsOf(planOf({ tickets: all }, { outages: 9 }), shipped)).values()
    ];
    expect(sizes(tickets)).toEqual([]);
    expect(sizes(tickets + 1).map(({ length }) => length)).toEqual([tickets]);
  });
  test('is declared by the house', () => {
    const openings = arrivalsOf(planOf({ tickets: 40 }, { outages: 1 }), shipped).map(({ opening }) => opening);
    const lived = liveHouse(shipped, openings, [], { staff: exemplary, seed: 1 }, parseTime('2026-11-28 09:00'));
    expect(
      lived.ok && lived.value.desk.books.emergencies.values().filter(({ declaredAt_ms }) => declaredAt_ms)
    ).toHaveLength(1);
  });
});

/** A working day, a weekend, a holiday, a make-up Saturday and days of a year that nobody has announced. */
const dates = ['2026-11-27', '2026-11-28', '2026-10-01', '2026-02-14', '2027-01-04', '2027-02-06'];

/** Nobody says of such a fault that it is still there, as far as the habits of the second policy go: its agent waits for it. */
const waits = (of: Case): boolean =>
  of.class === 'fault' && of.business !== 'broadband' && !of.conditions['cured-by-restart'];

describe.each(Object.values(policies))('on a desk of the policy $id', (policy) => {
  const opened = (plan: SandboxPlan): number => {
    const desk = openDesk(policy);
    if (!desk.ok) throw new Error('no desk');
    let state = begin(desk.value.simulation);
    for (const { opening } of arrivalsOf(plan, policy)) {
      const answer = apply(desk.value.simulation, state, opening, opening.at_ms);
      expect(answer.refused).toBeUndefined();
      state = answer.state;
    }
    return state.memory.tickets.size;
  };
  test('each of a thousand tickets is opened', () => {
    expect(opened(planOf({ tickets: mostTickets, hours: 12 }, { outages: 4 }))).toBe(mostTickets);
  });
  test.each(dates)('tickets are opened on %s, by day and by night', (date) => {
    for (const [at, hours] of [
      ['00:00', 24],
      ['21:30', 4]
    ] as const)
      expect(opened(planOf({ date, at, hours, tickets: 60 }, { outages: 2 }))).toBe(60);
  });
  test.each(dates.slice(0, 1).concat(dates.slice(4)))('sixty are lived for a day, on %s', (date) => {
    const lang = langs[dates.indexOf(date) % 2]!;
    const all = arrivalsOf(planOf({ date, lang, tickets: 60, seed: dates.indexOf(date) }, { outages: 1 }), policy);
    const openings = all.map(({ opening }) => opening);
    const until_ms = openings[0]!.at_ms + 86_400_000;
    const lived = liveHouse(policy, openings, [], { staff: exemplary, seed: 3 }, until_ms);
    if (!lived.ok) throw new Error('not lived');
    expect(lived.diagnostics).toEqual([]);
    const { facts, tickets } = lived.value.desk;
    expect(facts.filter(({ kind }) => kind === 'refused')).toEqual([]);
    const left = tickets.values().filter(({ memory }) => memory.milestones['contact-ends'] === undefined);
    const known = policy === policies.tight ? left.filter(({ ticket }) => !waits(ticket.spec.case)) : left;
    expect(known.map(({ ticket }) => ticket.spec.case)).toEqual([]);
  });
});
