import { assert } from '#domain/assert';
import { inLang, type Lang } from '#domain/text';
import { caseClasses, channels, type CaseClass, type Channel } from '#domain/ids';
import { billsOf, type Bills } from './inside/bills';
import { chanceOf, oneOf, type Chance } from './inside/chance';
import { begun, symptomsOf } from './inside/faults';
import { linesOf, type Matter } from './inside/lines';
import { accountNumber } from './inside/numbers';
import { customerOf, type Customer } from './inside/people';
import { plansFor, type PlanOffer } from './inside/plans';

export type { Bill } from './inside/bills';

/** The highest seed: the generator takes 32 bits. */
export const lastSeed = 0xffff_ffff;

/** What is asked for. */
export interface Wish {
  /** A whole number, 0 to {@link lastSeed}. */
  readonly seed: number;
  /** The customer’s language. */
  readonly lang: Lang;
  /** The day on which they come, `2026-11-27`. */
  readonly date: string;
  /** The businesses of each class, by the policy. */
  readonly classes: Readonly<Record<CaseClass, readonly string[]>>;
  /** When the shop is open, in minutes after midnight, half-open. */
  readonly hours: { readonly opens_min: number; readonly closes_min: number };
  /** One of `classes`; without it, the seed picks one. */
  readonly business?: string;
  readonly channel?: Channel;
}

export interface Plan {
  readonly name: string;
  /** A month. */
  readonly fee_yuan: number;
  readonly contents: string;
}

/** An invented ticket: who comes, with what, and what they say. Texts stand in the customer’s language. */
export interface InventedTicket {
  readonly seed: number;
  readonly class: CaseClass;
  /** What a trace script calls its ticket. */
  readonly ticket: {
    readonly channel: Channel;
    readonly business: string;
    /** The plan that it is about. */
    readonly service?: string;
    readonly tier: Customer['tier'];
    readonly care: Customer['care'];
    /** In Shanghai. */
    readonly openedAt: string;
    readonly lang: Lang;
  };
  readonly customer: Customer;
  readonly account: string;
  /** The plan that they have, or, of a new line, want. */
  readonly plan: Plan;
  /** Of a change of plan: the one that they ask for. */
  readonly newPlan?: Plan;
  /** Of a fault. */
  readonly fault?: { readonly symptom: string; readonly since: string };
  /** Of whoever is a customer already. */
  readonly bills?: Bills;
  /** How they open. */
  readonly lines: readonly string[];
}

/** Outside the shop customers come from half past eight until ten in the evening. */
const aroundTheDay = { opens_min: 8 * 60 + 30, closes_min: 22 * 60 };
/** Businesses that only somebody with a broadband line has, or wants one. */
const onBroadband: readonly string[] = ['broadband', 'new-install', 'service-quality'];
/** Businesses that are about people, not about what was sold. */
const ofNoService: readonly string[] = ['attitude', 'other'];

/** Invents a ticket. The same wish is the same ticket for ever and everywhere; `wish.business` must be one of `wish.classes`. */
export function inventTicket(wish: Wish): InventedTicket {
  const { seed, lang, date, classes } = wish;
  const chance = chanceOf(seed, lang, date);
  const customer = customerOf(chance, lang);
  const channel = wish.channel ?? oneOf(chance, channels);
  const business = wish.business ?? oneOf(chance, Object.values(classes).flat());
  const kind = classOf(business, classes);
  const openedAt = `${date} ${timeOf(chance, channel === 'hall' ? wish.hours : aroundTheDay)}`;
  const trouble = troubleOf(chance, wish, customer, kind, business);
  const { tier, care } = customer;
  return {
    seed,
    class: kind,
    ticket: {
      channel,
      business,
      ...(!ofNoService.includes(business) && { service: (trouble.newPlan ?? trouble.plan).name }),
      tier,
      care,
      openedAt,
      lang
    },
    customer,
    account: accountNumber(chance),
    ...trouble,
    lines: linesOf(chance, lang, customer, { class: kind, business, values: valuesOf(customer, trouble) })
  };
}

/** What the customer comes with. */
type Trouble = Pick<InventedTicket, 'plan' | 'newPlan' | 'fault' | 'bills'>;

function troubleOf(
  chance: Chance,
  { lang, date }: Wish,
  { age_years }: Customer,
  kind: CaseClass,
  business: string
): Trouble {
  const owned = oneOf(chance, plansFor(age_years, onBroadband.includes(business)));
  const others = plansFor(age_years, false).filter((offer) => offer !== owned);
  const plan = planOf(owned, lang);
  return {
    plan,
    ...(business === 'plan-change' && { newPlan: planOf(oneOf(chance, others), lang) }),
    ...(kind === 'fault' && { fault: faultOf(chance, business, lang) }),
    ...(business !== 'new-install' && {
      bills: billsOf(chance, lang, date, { name: plan.name, yuan: plan.fee_yuan }, business === 'fee-dispute')
    })
  };
}

function valuesOf({ address }: Customer, { plan, newPlan, fault, bills }: Trouble): Matter['values'] {
  return {
    plan: plan.name,
    address,
    ...(newPlan && { newPlan: newPlan.name }),
    ...fault,
    ...(bills && { usual: bills.before.total_yuan, total: bills.latest.total_yuan }),
    ...(bills?.culprit && { culprit: bills.culprit.name, amount: bills.culprit.yuan })
  };
}

function planOf({ name, fee_yuan, contents }: PlanOffer, lang: Lang): Plan {
  return { name: inLang(name, lang), fee_yuan, contents: inLang(contents, lang) };
}

function faultOf(chance: Chance, business: string, lang: Lang): { readonly symptom: string; readonly since: string } {
  return { symptom: inLang(oneOf(chance, symptomsOf(business)), lang), since: inLang(oneOf(chance, begun), lang) };
}

function classOf(business: string, classes: Wish['classes']): CaseClass {
  const kind = caseClasses.find((it) => classes[it].includes(business));
  assert(kind !== undefined, 'a business of the policy', business);
  return kind;
}

/** A time of the day while somebody is there: `09:05`. */
function timeOf(chance: Chance, { opens_min, closes_min }: Wish['hours']): string {
  const at_min = chance.number.int({ min: opens_min, max: closes_min - 1 });
  return [Math.floor(at_min / 60), at_min % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
