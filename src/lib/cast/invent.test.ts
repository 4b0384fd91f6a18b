import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '#domain/canonical';
import { digest } from '#domain/digest';
import { langs, type Lang } from '#domain/text';
import { channels } from '#domain/ids';
import { inventTicket, lastSeed, type Bill, type InventedTicket, type Wish } from './invent';

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
    ['zh-CN', 'b750aed06f0bfabc'],
    ['en', 'e6ff63883d5f0568']
  ] as const)('is the same bytes for ever, in %s', (lang, bytes) => {
    expect(digest(Array.from({ length: 100 }, (_, seed) => inventTicket(wishOf(seed, lang))))).toBe(bytes);
  });
});

describe('an invented customer', () => {
  test('has a number that is nobody’s', () => {
    holds(({ customer: { contact }, ticket: { lang } }) =>
      expect(contact).toMatch(lang === 'en' ? /^07700 900\d{3}$/ : /^(154|163|164|194)\d{8}$/)
    );
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
  test('that disputes a fee has the line that explains it, and no other has', () => {
    holds(({ bills, ticket: { business } }) => {
      expect(bills?.culprit !== undefined).toBe(business === 'fee-dispute');
      if (!bills?.culprit) return;
      expect(bills.latest.lines).toContain(bills.culprit);
      expect(bills.latest.total_yuan - bills.before.total_yuan).toBe(bills.culprit.yuan);
    });
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
