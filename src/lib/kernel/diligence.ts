import { chance, pick } from './random';

/** Levels of care of a role on autopilot. */
export const diligences = ['exemplary', 'average', 'careless'] as const;
export type Diligence = (typeof diligences)[number];

interface Manner {
  readonly slower: number;
  readonly lapses: number;
  readonly slips: number;
  readonly putsOff: { readonly share: number; readonly slower: number };
  readonly patience_ms: { readonly onLine: number; readonly unseen: number };
}

const [minute_ms, hour_ms] = [60_000, 3_600_000];

const manners: Readonly<Record<Diligence, Manner>> = {
  exemplary: {
    slower: 1,
    lapses: 0,
    slips: 0,
    putsOff: { share: 0, slower: 1 },
    patience_ms: { onLine: Infinity, unseen: Infinity }
  },
  average: {
    slower: 2,
    lapses: 0.02,
    slips: 0.02,
    putsOff: { share: 0.07, slower: 30 },
    patience_ms: { onLine: 3 * minute_ms, unseen: 4 * hour_ms }
  },
  careless: {
    slower: 8,
    lapses: 0.35,
    slips: 0.2,
    putsOff: { share: 0.2, slower: 60 },
    patience_ms: { onLine: minute_ms, unseen: hour_ms / 2 }
  }
};

/** True if that diligence ever makes mistakes. */
export function canLapse(diligence: Diligence): boolean {
  return manners[diligence].lapses > 0;
}

/** Returns the time to wait for others before going on against the SOP: with the customer on the line, or unseen. */
export function patience_ms(diligence: Diligence, unseen: boolean): number {
  const { patience_ms: own } = manners[diligence];
  return unseen ? own.unseen : own.onLine;
}

/** True if a role omits this step or does it wrongly: by seed and name, as often as its diligence says. */
export function lapses(diligence: Diligence, seed: number, name: string): boolean {
  return canLapse(diligence) && chance(seed, name) < manners[diligence].lapses;
}

/** Returns the right choice or, as often as the diligence says, another one; by seed and name. */
export function chooses<Choice>(
  diligence: Diligence,
  right: Choice,
  from: readonly Choice[],
  seed: number,
  name: string
): Choice {
  const { slips } = manners[diligence];
  if (slips === 0 || chance(seed, name) >= slips) return right;
  const others = from.filter((choice) => choice !== right);
  return others.length === 0 ? right : pick(seed, `${name}.instead`, others);
}

/** Returns the time that a task takes, at least `after_ms`; `unseen` if nobody on the line waits for it. */
export function takes_ms(diligence: Diligence, after_ms: number, seed: number, name: string, unseen = false): number {
  const { slower, putsOff } = manners[diligence];
  // What takes no time takes nobody longer.
  if (slower === 1 || after_ms === 0) return after_ms;
  const isPutOff = unseen && chance(seed, `${name}.put-off`) < putsOff.share;
  return Math.round(after_ms * (1 + chance(seed, name) * ((isPutOff ? putsOff.slower : slower) - 1)));
}
