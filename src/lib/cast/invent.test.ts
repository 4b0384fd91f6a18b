import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '#domain/canonical';
import { digest } from '#domain/digest';
import { langs, type Lang } from '#domain/text';
import { channels } from '#domain/ids';
import { inventArea, inventTicket, lastSeed, type Bill, type InventedTicket, type Wish } from './invent';

const classes = {
  fault: ['broadband', 'fixed-line', 'mobile-network', 'of-another-policy'],
  request: ['new-install', 'plan-change', 'fee-adjustment', 'enquiry'],
  complaint: ['fee-dispute', 'service-quality', 'attitude', 'other']
};
const businesses = Object.values(classes).flat();
const hours = { opens_min: 540, closes_min: 1080 };
const wishOf = (seed: number, lang: Lang, more: Partial<Wish> = {}): Wish => ({
  seed,
  lang,
  date: '2026-11-24',
  classes,
  hours,
  ...more
});
const seeds = fc.integer({ min: 0, max: lastSeed });
const languages = fc.constantFrom(...langs);
/** Any ticket, of any business. */
const tickets = fc
  .tuple(seeds, languages, fc.constantFrom(...businesses))
  .map(([seed, lang, business]) => inventTicket(wishOf(seed, lang, { business })));
function holds(claim: (invented: InventedTicket) => void): void {
  const property = fc.property(tickets, (invented) => {
    claim(invented);
  });
  fc.assert(property, { numRuns: 500 });
}
const sumOf = ({ lines }: Bill): number => lines.reduce((sum, { yuan }) => sum + yuan, 0);

describe('a seed', () => {
  test('is the same ticket whatever was invented before', () => {
    const claim = fc.property(seeds, seeds, languages, (seed, other, lang) => {
      const first = canonical(inventTicket(wishOf(seed, lang)));
      inventTicket(wishOf(other, lang));
      expect(canonical(inventTicket(wishOf(seed, lang)))).toBe(first);
    });
    fc.assert(claim);
  });
  test('is another ticket than another seed', () => {
    const told = Array.from({ length: 1000 }, (_, seed) => canonical({ ...inventTicket(wishOf(seed, 'en')), seed: 0 }));
    expect(new Set(told).size).toBe(1000);
  });
  // Whoever changes a list of what can be said or had changes this: a seed that somebody noted is another ticket then.
  test.each([
    ['zh-CN', 'e4bd58e0228cbbea'],
    ['en', 'd1245847e93eadb3']
  ] as const)('is the same bytes for ever, in %s', (lang, bytes) => {
    const background = ['modem', 'contract', 'promotion', 'contacts', 'difficulty', 'world'];
    const asEver = ({ customer: { area: _area, ...customer }, ...told }: InventedTicket) => ({
      ...Object.fromEntries(Object.entries(told).filter(([key]) => !background.includes(key))),
      customer
    });
    expect(digest(Array.from({ length: 100 }, (_, seed) => asEver(inventTicket(wishOf(seed, lang)))))).toBe(bytes);
  });
  test.each([
    ['zh-CN', '501e8c1c75983c04'],
    ['en', 'dcf15e2c6ea83c90']
  ] as const)('has the same background for ever, in %s', (lang, bytes) => {
    expect(digest(Array.from({ length: 100 }, (_, seed) => inventTicket(wishOf(seed, lang))))).toBe(bytes);
  });
});

describe('an invented customer', () => {
  test('has a number that is nobody’s', () => {
    holds(({ customer: { contact }, ticket: { lang } }) =>
      expect(contact).toMatch(lang === 'en' ? /^07700 900\d{3}$/ : /^(154|163|164|194)\d{8}$/)
    );
  });
  test('lives in a city of their province, and in none that there is', () => {
    const provinceOf = new Map<string, string>();
    const real =
      '北京 上海 天津 重庆 广州 深圳 成都 杭州 南京 武汉 西安 长沙 福州 厦门 济南 沈阳 郑州 南昌 南宁 包头 海口 长安 吉安';
    for (let seed = 0; seed < 1000; seed += 1) {
      const { customer } = inventTicket(wishOf(seed, 'zh-CN'));
      const [, province, city] = /^(..省)(.+?市)/.exec(customer.address)!;
      expect(provinceOf.get(city!) ?? province).toBe(province);
      provinceOf.set(city!, province!);
      expect(customer.area.startsWith(city!)).toBe(true);
      expect(real.split(' ')).not.toContain(city!.slice(0, -1));
    }
    expect(new Set(provinceOf.values()).size).toBe(12);
  });
  test('is elderly from sixty on, and of age', () => {
    holds(({ customer: { age_years, care }, ticket }) => {
      expect(age_years).toBeGreaterThanOrEqual(18);
      expect(care === 'elderly').toBe(age_years >= 60);
      expect(ticket.care).toBe(care);
    });
  });
  test('joined a year before they come, or earlier', () => {
    holds(({ customer: { since } }) => expect(since <= '2025-11-24' && since > '2015-11').toBe(true));
  });
  test('speaks Chinese without a Latin letter and English without a Chinese sign', () => {
    holds(({ customer: { name, addressed, address, dialect = '' }, plan, newPlan, fault, lines, ticket: { lang } }) => {
      const told = [name, addressed, address, dialect, plan.name, newPlan?.name, fault?.symptom, ...lines].join('');
      expect(told).not.toMatch(lang === 'en' ? /\p{Script=Han}/u : /[A-Za-z]/);
    });
  });
  test('leaves no place of a line unfilled', () => {
    holds(({ lines }) => expect(lines.join('')).not.toMatch(/[{}]|undefined/));
  });
});

describe('an invented ticket', () => {
  test('has bills that sum, of the two months before', () => {
    holds(({ bills }) => {
      if (!bills) return;
      const { before, latest } = bills;
      expect([before.month, latest.month]).toEqual(['2026-09', '2026-10']);
      for (const bill of [before, latest]) expect(bill.total_yuan).toBe(sumOf(bill));
    });
  });
  test('that disputes a fee has the line that explains it, or has one no more that was taken off; and no other has', () => {
    holds(({ bills, promotion, ticket: { business } }) => {
      expect(bills?.culprit !== undefined).toBe(business === 'fee-dispute');
      if (!bills?.culprit) return;
      expect(bills.latest.total_yuan - bills.before.total_yuan).toBe(bills.culprit.yuan);
      if (bills.latest.note === undefined) return expect(bills.latest.lines).toContain(bills.culprit);
      const { name, off_yuan, ends } = promotion!;
      expect(bills.before.lines).toContainEqual({ name, yuan: -off_yuan });
      expect(bills.latest.lines).toHaveLength(bills.before.lines.length - 1);
      expect(bills.latest.note).toContain(ends);
    });
  });
  test('has what is taken off a fee on the bills of its months, the plan at its own price, and never less than nothing to pay', () => {
    let running = 0;
    holds(({ bills, plan, promotion }) => {
      for (const { month, lines, total_yuan } of bills ? [bills.before, bills.latest] : []) {
        expect(lines[0]).toEqual({ name: plan.name, yuan: plan.fee_yuan });
        expect(total_yuan).toBeGreaterThan(0);
        const off = lines.filter(({ yuan }) => yuan < 0);
        const isRunning = promotion !== null && promotion.began <= `${month}-01` && promotion.ends >= `${month}-01`;
        expect(off).toEqual(isRunning ? [{ name: promotion.name, yuan: -promotion.off_yuan }] : []);
        if (isRunning) running += 1;
      }
    });
    expect(running).toBeGreaterThan(0);
  });
  test('that lost a discount has read no such line on a bill', () => {
    let lost = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const { bills, lines } = inventTicket(wishOf(seed, 'en', { business: 'fee-dispute' }));
      if (bills!.latest.note === undefined) continue;
      lost += 1;
      expect(lines.join(' ')).not.toContain(bills!.culprit!.name);
    }
    expect(lost).toBeGreaterThan(10);
  });
  test('has a symptom if it is a fault, and only then', () => {
    holds(({ class: kind, fault }) => expect(fault !== undefined).toBe(kind === 'fault'));
  });
  test('of a broadband line has a plan with one', () => {
    holds(({ plan, ticket: { business } }) => {
      if (business === 'broadband' || business === 'new-install') expect(plan.contents).toMatch(/宽带|broadband/);
    });
  });
  test('of a change of plan wants another plan, and is about that', () => {
    holds(({ plan, newPlan, ticket: { business, service } }) => {
      expect(newPlan !== undefined).toBe(business === 'plan-change');
      if (newPlan) expect([newPlan.name !== plan.name, service]).toEqual([true, newPlan.name]);
    });
  });
  test('is opened on its day, in the shop while that is open', () => {
    const claim = fc.property(seeds, languages, fc.constantFrom(...channels), (seed, lang, channel) => {
      const { openedAt, ...ticket } = inventTicket(wishOf(seed, lang, { channel })).ticket;
      expect(ticket.channel).toBe(channel);
      const [day, time] = openedAt.split(' ') as [string, string];
      expect(day).toBe('2026-11-24');
      const [from, to] = channel === 'hall' ? ['09:00', '18:00'] : ['08:30', '22:00'];
      expect(time >= from && time < to).toBe(true);
    });
    fc.assert(claim);
  });
  test('in January has bills of the old year', () => {
    const { bills } = inventTicket(wishOf(1, 'en', { date: '2026-01-31', business: 'fee-dispute' }));
    expect([bills?.before.month, bills?.latest.month]).toEqual(['2025-11', '2025-12']);
  });
});

describe('the background of an invented ticket', () => {
  test('is a modem for whoever has broadband, and only for them', () => {
    holds(({ modem, plan, ticket: { business } }) =>
      expect(modem !== null).toBe(/宽带|broadband/.test(plan.contents) && business !== 'new-install')
    );
  });
  test('shows at the modem what the customer sees, and nothing where the line has no fault', () => {
    holds(({ modem, fault, ticket: { business } }) => {
      if (!modem) return;
      const { los, internet, pon, power } = modem.lights;
      expect(power).toBe('on');
      if (business !== 'broadband') expect([pon, los, internet]).toEqual(['on', 'off', 'on']);
      else expect(los === 'red').toBe(/红灯|red light/.test(fault!.symptom));
      if (los === 'red') expect([pon === 'on', internet]).toEqual([false, 'off']);
    });
  });
  test('has a contract from after they joined, which costs something to leave until it has ended', () => {
    holds(({ contract, customer, ticket: { business } }) => {
      if (business === 'new-install') expect(contract).toBe(null);
      if (!contract) return;
      expect(contract.began >= customer.since && contract.began < '2026-11-24').toBe(true);
      expect(contract.ends.slice(5, 7)).toBe(
        String(((Number(contract.began.slice(5, 7)) - 1 + contract.months) % 12) + 1).padStart(2, '0')
      );
      expect(contract.penalty_yuan > 0).toBe(contract.ends > '2026-11-24');
    });
  });
  test('has a promotion that ended before the bill with the difference, or one that still runs', () => {
    let ended = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const { promotion, bills } = inventTicket(wishOf(seed, 'en', { business: 'fee-dispute' }));
      const isCulprit = bills!.culprit!.name === 'Discount that has ended';
      if (isCulprit) {
        expect(promotion).toMatchObject({ off_yuan: bills!.culprit!.yuan, ends: '2026-09-30', began: '2026-04-01' });
        ended += 1;
      } else if (promotion) expect(promotion.ends > '2026-11-24').toBe(true);
    }
    expect(ended).toBeGreaterThan(20);
  });
  test('is none to four earlier contacts of the last ninety days, the oldest first', () => {
    const seen = new Set<number>();
    holds(({ contacts }) => {
      seen.add(contacts.length);
      const dates = contacts.map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
      for (const { date, business } of contacts) {
        expect(date >= '2026-08-26' && date < '2026-11-24').toBe(true);
        expect(businesses).toContain(business);
      }
    });
    expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4]);
  });
  test('of a complaint about the service is a fault that was reported before', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const { contacts } = inventTicket(wishOf(seed, 'zh-CN', { business: 'service-quality' }));
      expect(contacts.some(({ business }) => business === 'broadband')).toBe(true);
    }
  });
  test('agrees with itself about how it can be solved', () => {
    holds(({ class: kind, world, difficulty, modem }) => {
      const { solvableOnTheSpot, curedByRestart, inScope, canVerify, needsVisit, departments } = world;
      if (kind === 'fault') expect(solvableOnTheSpot).toBe(curedByRestart);
      else expect(curedByRestart).toBe(false);
      if (difficulty !== 'none' || !inScope || !canVerify) expect(solvableOnTheSpot).toBe(false);
      if (solvableOnTheSpot) expect([needsVisit, departments]).toEqual([false, false]);
      // What others have to be asked about is not without difficulty (2.2-label).
      if (departments) expect(difficulty).toBe('ordinary');
      if (modem?.lights.los === 'red') expect(curedByRestart).toBe(false);
      expect(difficulty).not.toBe('major');
    });
  });
  test('is for whoever takes it where it is a complaint, whatever it is about', () => {
    holds(({ class: kind, world: { inScope } }) => {
      if (kind === 'complaint') expect(inScope).toBe(true);
    });
  });
  test('is owed what nobody is known to have asked for, and not what was used or is no longer taken off', () => {
    const owed = new Map<string, Set<boolean>>();
    for (let seed = 0; seed < 400; seed += 1) {
      const { bills, world, difficulty } = inventTicket(
        wishOf(seed, 'en', { business: 'fee-dispute', mostGrant_yuan: 30, usually: 'none' })
      );
      const { name, yuan } = bills!.culprit!;
      owed.set(name, (owed.get(name) ?? new Set()).add(world.owesRefund));
      // More than an agent may give back is for those who support the business, and is labelled so.
      expect(difficulty).toBe(world.owesRefund && yuan > 30 ? 'ordinary' : 'none');
    }
    for (const each of owed.values()) expect(each.size).toBe(1);
    expect([...owed].flatMap(([name, is]) => (is.has(true) ? [name] : [])).sort()).toEqual([
      'Book membership',
      'Cloud storage',
      'Video membership',
      'Video ringtone'
    ]);
    holds(({ world, ticket: { business } }) => {
      if (business !== 'fee-dispute') expect(world.owesRefund).toBe(false);
    });
  });
  test('has each kind of it as often as a house does', () => {
    const share = (of: (ticket: InventedTicket) => boolean, business: string): number => {
      const all = Array.from({ length: 1000 }, (_, seed) => inventTicket(wishOf(seed, 'zh-CN', { business })));
      return all.filter(of).length / all.length;
    };
    const between = (value: number, least: number, most: number) =>
      expect(value >= least && value <= most, String(value)).toBe(true);
    between(
      share(({ world }) => world.curedByRestart, 'broadband'),
      0.2,
      0.35
    );
    between(
      share(({ world }) => world.solvableOnTheSpot, 'enquiry'),
      0.6,
      0.85
    );
    between(
      share(({ world }) => world.needsVisit, 'new-install'),
      0.9,
      1
    );
    between(
      share(({ difficulty }) => difficulty === 'ordinary', 'fee-dispute'),
      0.11,
      0.19
    );
    between(
      share(({ world }) => world.departments, 'fee-dispute'),
      0.07,
      0.15
    );
  });
});

describe('what is asked for', () => {
  test('of tier and care is what the customer has, at an age that suits it', () => {
    const claim = fc.property(
      seeds,
      languages,
      fc.boolean(),
      fc.constantFrom('ordinary', 'vip'),
      (seed, lang, care, tier) => {
        const { customer } = inventTicket(wishOf(seed, lang, { care, tier }));
        expect([customer.care !== false, customer.tier]).toEqual([care, tier]);
        if (customer.care === 'elderly') expect(customer.age_years).toBeGreaterThanOrEqual(60);
        else expect(customer.age_years >= 18 && customer.age_years < 60).toBe(true);
      }
    );
    fc.assert(claim);
  });
  test('as an outage is a fault of everybody there, in that area, that no restart cures', () => {
    for (const lang of langs) {
      const area = inventArea({ seed: 3, lang, date: '2026-11-24' });
      for (let seed = 0; seed < 100; seed += 1) {
        const it = inventTicket(wishOf(seed, lang, { business: 'broadband', difficulty: 'major', area }));
        expect(it.customer.area).toBe(area.name);
        expect(it.customer.address).toContain(area.name);
        expect(it.modem!.lights.los).toBe('red');
        expect(it.world).toMatchObject({
          curedByRestart: false,
          solvableOnTheSpot: false,
          inScope: true,
          needsVisit: false
        });
      }
    }
  });
  test('as one of several gives each a number of their own', () => {
    for (const lang of langs) {
      const contacts = Array.from(
        { length: 1000 },
        (_, nth) => inventTicket(wishOf(nth, lang, { nth })).customer.contact
      );
      expect(new Set(contacts).size).toBe(1000);
      for (const contact of contacts)
        expect(contact).toMatch(lang === 'en' ? /^07700 900\d{3}$/ : /^(154|163|164|194)\d{8}$/);
    }
  });
});
