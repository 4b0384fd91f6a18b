import type { CaseClass, Difficulty } from '#domain/ids';
import { happens, type Chance } from './chance';

/** What is so, whatever is said: how a ticket can be solved. */
export interface World {
  /** Of a fault: what self-help guides the customer to helps (2.1-restart). */
  readonly curedByRestart: boolean;
  /** Somebody has to come to the customer. */
  readonly needsVisit: boolean;
  /** The agent can solve it in the contact. */
  readonly solvableOnTheSpot: boolean;
  /** It is the agent’s to handle. */
  readonly inScope: boolean;
  /** The customer can show who they are. */
  readonly canVerify: boolean;
  /** Other departments have to be asked (3.1-cross). */
  readonly departments: boolean;
  /** What is asked for has to be worked out first (2.1-plan-verify). */
  readonly complexTariff: boolean;
  /** What is in dispute is not the customer's to pay, and is given back (3.2-complaint-reasonable); a charge that is right is explained. */
  readonly owesRefund: boolean;
}

/** Percents by class, and by business where one differs. */
interface Rates {
  readonly of: Readonly<Record<CaseClass, number>>;
  readonly ofBusiness: Readonly<Record<string, number>>;
}

/** Of a fault nothing is solved on the spot but what a restart cures. */
const onTheSpot: Rates = {
  of: { fault: 0, request: 50, complaint: 35 },
  ofBusiness: {
    enquiry: 90,
    'plan-change': 75,
    'fee-adjustment': 40,
    'new-install': 0,
    'fee-dispute': 55,
    'service-quality': 25
  }
};
const visits: Rates = {
  of: { fault: 60, request: 0, complaint: 0 },
  ofBusiness: { broadband: 85, 'fixed-line': 85, 'mobile-network': 15, 'new-install': 100, 'service-quality': 40 }
};
/** Of what is of ordinary difficulty: what others have to be asked about is never without any (2.2-label). */
const asksDepartments: Rates = {
  of: { fault: 0, request: 20, complaint: 60 },
  ofBusiness: { 'fee-dispute': 80, enquiry: 0, 'new-install': 0 }
};
const complexTariffs: Rates = {
  of: { fault: 0, request: 0, complaint: 0 },
  ofBusiness: { 'plan-change': 10, 'fee-adjustment': 25 }
};
const beyondScope: Rates = { of: { fault: 1, request: 3, complaint: 0 }, ofBusiness: { other: 8 } };
const unverifiable: Rates = { of: { fault: 3, request: 5, complaint: 4 }, ofBusiness: {} };

/** What is known of a matter before it is said how it can be solved. */
interface Solvable {
  readonly kind: CaseClass;
  readonly business: string;
  readonly difficulty: Difficulty;
  /** Of a fault: of its symptom. */
  readonly curedByRestart_percent: number;
  /** Of money in dispute: it is given back, and an agent may give it. */
  readonly owesRefund: boolean;
  readonly withinAuthority: boolean;
}

/**
 * How a ticket can be solved. What agrees with itself: what is hard, out of scope, of somebody who cannot be verified or about more money than an agent may
 * give is not solved on the spot;
 * of a fault, only what a restart cures is; an outage is repaired in the network, not at the customer’s.
 */
export function worldOf(
  chance: Chance,
  { kind, business, difficulty, curedByRestart_percent, owesRefund, withinAuthority }: Solvable
): World {
  const rate = ({ of, ofBusiness }: Rates): number =>
    Object.hasOwn(ofBusiness, business) ? ofBusiness[business]! : of[kind];
  // All are drawn, whatever comes of them.
  const drawn = {
    cured: happens(chance, curedByRestart_percent),
    onTheSpot: happens(chance, rate(onTheSpot)),
    visit: happens(chance, rate(visits)),
    departments: happens(chance, rate(asksDepartments)),
    complex: happens(chance, rate(complexTariffs)),
    beyond: happens(chance, rate(beyondScope)),
    unverifiable: happens(chance, rate(unverifiable))
  };
  // A complaint is for whoever takes it, whatever it is about (3.2-complaint-2h).
  const inScope = kind === 'complaint' || difficulty === 'major' || !drawn.beyond;
  const canVerify = !drawn.unverifiable;
  const easy = inScope && canVerify && difficulty === 'none' && withinAuthority;
  const curedByRestart = kind === 'fault' && easy && drawn.cured;
  const solvableOnTheSpot = kind === 'fault' ? curedByRestart : easy && drawn.onTheSpot && !drawn.complex;
  return {
    curedByRestart,
    needsVisit: inScope && difficulty !== 'major' && !solvableOnTheSpot && drawn.visit,
    solvableOnTheSpot,
    inScope,
    canVerify,
    departments: inScope && difficulty === 'ordinary' && drawn.departments,
    complexTariff: inScope && drawn.complex,
    owesRefund
  };
}

/** Of ordinary difficulty (2.2-ordinary) where nobody asks for another and nothing makes it so. */
const ordinary_percent = 15;

/**
 * How hard a ticket is. What is of major difficulty an outage brings, so that nobody has it by chance; what is about more money than an agent may give back is not
 * without difficulty (2.2-ordinary).
 */
export function difficultyOf(
  chance: Chance,
  usually: Difficulty | undefined,
  { withinAuthority }: Pick<Solvable, 'withinAuthority'>
): Difficulty {
  const drawn = happens(chance, ordinary_percent) ? 'ordinary' : 'none';
  return withinAuthority ? (usually ?? drawn) : 'ordinary';
}
