import { assert } from '#domain/assert';
import { fill, inLang, type Lang, type Text } from '#domain/text';
import { caseClasses, channels, type CaseClass, type Channel, type Difficulty } from '#domain/ids';
import { billsOf, isDiscountEnded, isOwed, withDiscount, type Bills } from './inside/bills';
import { chanceOf, oneOf, type Chance } from './inside/chance';
import { contactsOf, type Contact } from './inside/contacts';
import { contractOf, promotionOf, type Contract, type Promotion } from './inside/contract';
import { begun, begunJustNow, symptomsOf, type Symptom } from './inside/faults';
import { modemOf, type Modem } from './inside/modem';
import { accountNumber } from './inside/numbers';
import { customerOf, type AskedCustomer, type Customer } from './inside/people';
import { areaOf, type Area } from './inside/places';
import { plansFor, type PlanOffer } from './inside/plans';
import { difficultyOf, worldOf, type World } from './inside/world';
import { chinese } from './inside/lines/chinese';
import { english } from './inside/lines/english';

export type { Bill } from './inside/bills';
export type { Contact } from './inside/contacts';
export type { Contract, Promotion } from './inside/contract';
export { numbersApart } from './inside/numbers';
export type { Modem } from './inside/modem';
export type { Area } from './inside/places';
export type { World } from './inside/world';

/** Highest seed: the generator takes 32 bits. */
export const lastSeed = 0xffff_ffff;

/** Requested properties of a ticket. The seed draws those left out. */
export interface Wish extends AskedCustomer {
  /** Whole number, 0 to {@link lastSeed}. */
  readonly seed: number;
  readonly lang: Lang;
  /** Day of the contact, `2026-11-27`. */
  readonly date: string;
  readonly classes: Readonly<Record<CaseClass, readonly string[]>>;
  /** Opening hours in minutes after midnight, half-open. */
  readonly hours: { readonly opens_min: number; readonly closes_min: number };
  /** One of `classes`; absent: the seed picks one. */
  readonly business?: string;
  readonly channel?: Channel;
  /** Difficulty; `major` is an outage that has just begun, with its symptoms. Absent: derived from the case. */
  readonly difficulty?: Difficulty;
  /** Difficulty where nothing in the case raises it; absent: drawn by chance. */
  readonly usually?: Difficulty;
  /** Refund limit of an agent, above which no disputed bill is settled in the contact. Absent: no limit. */
  readonly mostGrant_yuan?: number;
}

export interface Plan {
  readonly name: string;
  /** Fee per month. */
  readonly fee_yuan: number;
  readonly contents: string;
}

/** Invented ticket with its customer, facts and opening lines. Texts are in the customer's language. */
export interface InventedTicket {
  readonly seed: number;
  readonly class: CaseClass;
  readonly ticket: {
    readonly channel: Channel;
    readonly business: string;
    /** Name of the plan concerned. */
    readonly service?: string;
    readonly tier: Customer['tier'];
    readonly care: Customer['care'];
    /** Time in Shanghai. */
    readonly openedAt: string;
    readonly lang: Lang;
  };
  readonly customer: Customer;
  readonly account: string;
  /** Current plan, or the wanted plan for a new line. */
  readonly plan: Plan;
  readonly newPlan?: Plan;
  readonly fault?: { readonly symptom: string; readonly since: string };
  readonly bills?: Bills;
  readonly lines: readonly string[];
  readonly modem: Modem | null;
  readonly contract: Contract | null;
  readonly promotion: Promotion | null;
  /** Contacts of the last 90 days, oldest first. */
  readonly contacts: readonly Contact[];
  readonly difficulty: Difficulty;
  readonly world: World;
}

const aroundTheDay = { opens_min: 8 * 60 + 30, closes_min: 22 * 60 };
const onBroadband: readonly string[] = ['broadband', 'new-install', 'service-quality'];
const ofNoService: readonly string[] = ['attitude', 'other'];

/** Invents a ticket. The same wish always gives the same ticket; `wish.business` must be one of `wish.classes`. */
export function inventTicket(wish: Wish): InventedTicket {
  const { seed, lang, date, classes } = wish;
  const chance = chanceOf(seed, lang, date);
  const customer = customerOf(chance, lang, wish);
  const channel = wish.channel ?? oneOf(chance, channels);
  const business = wish.business ?? oneOf(chance, Object.values(classes).flat());
  const kind = classOf(business, classes);
  const openedAt = `${date} ${timeOf(chance, channel === 'hall' ? wish.hours : aroundTheDay)}`;
  const { owned, symptom, ...trouble } = troubleOf(chance, wish, customer, kind, business);
  const { tier, care } = customer;
  const account = accountNumber(chance);
  const culprit = trouble.bills?.culprit;
  const isOnNoBill = culprit !== undefined && isDiscountEnded(culprit, lang);
  const linesFor = linesOf(chance, lang, customer, { class: kind, business, isOnNoBill });
  // Drawn behind all that a seed has ever drawn, so that it stays what it was.
  const background = backgroundOf(chance, wish, { kind, business, customer, owned, symptom, bills: trouble.bills });
  const bills = trouble.bills && withDiscount(trouble.bills, background.promotion, lang);
  const told = { ...trouble, ...(bills && { bills }) };
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
    account,
    ...told,
    lines: linesFor(valuesOf(customer, told)),
    ...background
  };
}

/** Invents a district where several customers live. The same seed always gives the same district. */
export function inventArea({ seed, lang, date }: Pick<Wish, 'seed' | 'lang' | 'date'>): Area {
  return areaOf(chanceOf(seed, lang, date), lang);
}

interface Known {
  readonly kind: CaseClass;
  readonly business: string;
  readonly customer: Customer;
  readonly owned: PlanOffer;
  readonly symptom?: Symptom;
  readonly bills?: Bills;
}

type Background = Pick<InventedTicket, 'modem' | 'contract' | 'promotion' | 'contacts' | 'difficulty' | 'world'>;

function backgroundOf(
  chance: Chance,
  { lang, date, classes, difficulty: asked, usually, mostGrant_yuan = Infinity }: Wish,
  known: Known
): Background {
  const { kind, business, customer, owned, symptom, bills } = known;
  // Whoever wants a new line has nothing yet.
  const isNew = business === 'new-install';
  const broadband = owned.broadband && !isNew;
  const contracted = { lang, date, since: customer.since, fee_yuan: owned.fee_yuan, broadband };
  const curedByRestart_percent = symptom?.curedByRestart_percent ?? 0;
  const owesRefund = bills?.culprit !== undefined && !isOwed(bills.culprit, lang);
  const withinAuthority = !owesRefund || bills.culprit.yuan <= mostGrant_yuan;
  const drawn = difficultyOf(chance, usually, { withinAuthority });
  const difficulty = asked ?? drawn;
  const solvable = { kind, business, difficulty, curedByRestart_percent, owesRefund, withinAuthority };
  const comer = { date, customer, business, businesses: Object.values(classes).flat(), broadband };
  const onRecord = {
    modem: broadband ? modemOf(chance, symptom?.shows) : null,
    contract: isNew ? null : contractOf(chance, contracted),
    promotion: isNew ? null : promotionOf(chance, contracted, bills),
    contacts: contactsOf(chance, comer)
  };
  return { ...onRecord, difficulty, world: worldOf(chance, solvable) };
}

type Trouble = Pick<InventedTicket, 'plan' | 'newPlan' | 'fault' | 'bills'>;

function troubleOf(
  chance: Chance,
  { lang, date, difficulty }: Wish,
  { age_years }: Customer,
  kind: CaseClass,
  business: string
): Trouble & Pick<Known, 'owned' | 'symptom'> {
  const owned = oneOf(chance, plansFor(age_years, onBroadband.includes(business)));
  const others = plansFor(age_years, false).filter((offer) => offer !== owned);
  const plan = planOf(owned, lang);
  const newPlan = business === 'plan-change' ? planOf(oneOf(chance, others), lang) : undefined;
  const fault = kind === 'fault' ? faultOf(chance, business, difficulty === 'major') : undefined;
  return {
    owned,
    plan,
    ...(newPlan && { newPlan }),
    ...(fault && {
      symptom: fault.symptom,
      fault: { symptom: inLang(fault.symptom, lang), since: inLang(fault.since, lang) }
    }),
    ...(business !== 'new-install' && {
      bills: billsOf(chance, lang, date, { name: plan.name, yuan: plan.fee_yuan }, business === 'fee-dispute')
    })
  };
}

function valuesOf({ address }: Customer, { plan, newPlan, fault, bills }: Trouble): LineValues {
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

function faultOf(
  chance: Chance,
  business: string,
  outage: boolean
): { readonly symptom: Symptom; readonly since: Text } {
  return {
    symptom: oneOf(chance, symptomsOf(business, outage)),
    since: oneOf(chance, outage ? begunJustNow : begun)
  };
}

function classOf(business: string, classes: Wish['classes']): CaseClass {
  const kind = caseClasses.find((it) => classes[it].includes(business));
  assert(kind !== undefined, 'a business of the policy', business);
  return kind;
}

function timeOf(chance: Chance, { opens_min, closes_min }: Wish['hours']): string {
  const at_min = chance.number.int({ min: opens_min, max: closes_min - 1 });
  return [Math.floor(at_min / 60), at_min % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

interface Matter {
  readonly class: CaseClass;
  readonly business: string;
  readonly isOnNoBill?: boolean;
}

type LineValues = Readonly<Record<string, string | number>>;

function linesOf(
  chance: Chance,
  lang: Lang,
  customer: Customer,
  matter: Matter
): (values: LineValues) => readonly string[] {
  const { openings, wants, wantsOf, asks } = lang === 'en' ? english : chinese;
  const { care, temper } = customer;
  const { business, isOnNoBill } = matter;
  const all = Object.hasOwn(wants, business) ? wants[business]! : wantsOf[matter.class];
  const about = isOnNoBill ? all.filter((line) => !line.includes('{culprit}')) : all;
  const [opening, want, ask] = [
    oneOf(chance, openings[care === 'elderly' ? 'elderly' : temper]),
    oneOf(chance, about),
    oneOf(chance, asks[temper])
  ];
  return (values) => [opening, fill(want, values), ask];
}
