import type { CaseClass, Difficulty } from '#domain/ids';
import { happens, type Chance } from './chance';

/** Facts of a ticket that decide how it can be solved, regardless of what is said. */
export interface World {
  /** True if guided self-help cures the fault (2.1-restart). */
  readonly curedByRestart: boolean;
  readonly needsVisit: boolean;
  readonly solvableOnTheSpot: boolean;
  readonly inScope: boolean;
  readonly canVerify: boolean;
  /** True if other departments are involved (3.1-cross). */
  readonly departments: boolean;
  /** True if the requested plan needs calculation first (2.1-plan-verify). */
  readonly complexTariff: boolean;
  /** True if the disputed charge must be refunded (3.2-complaint-reasonable); otherwise it is explained. */
  readonly owesRefund: boolean;
}

interface Rates {
  readonly of: Readonly<Record<CaseClass, number>>;
  readonly ofBusiness: Readonly<Record<string, number>>;
}

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

interface Solvable {
  readonly kind: CaseClass;
  readonly business: string;
  readonly difficulty: Difficulty;
  readonly curedByRestart_percent: number;
  readonly owesRefund: boolean;
  readonly withinAuthority: boolean;
}

/** Draws a ticket's facts; difficult, out-of-scope, unverifiable or over-authority ones are not solved on the spot. */
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

const ordinary_percent = 15;

/** Returns a ticket's difficulty: at least ordinary if the refund exceeds the agent's authority (2.2-ordinary). */
export function difficultyOf(
  chance: Chance,
  usually: Difficulty | undefined,
  { withinAuthority }: Pick<Solvable, 'withinAuthority'>
): Difficulty {
  const drawn = happens(chance, ordinary_percent) ? 'ordinary' : 'none';
  return withinAuthority ? (usually ?? drawn) : 'ordinary';
}
