import { chance } from './random';

/** How careful somebody on autopilot is. */
export const diligences = ['exemplary', 'average', 'careless'] as const;
export type Diligence = (typeof diligences)[number];

/** How much longer than they should each takes at the most, and how often something goes wrong. The exemplary draw no chance at all. */
const manners: Readonly<Record<Diligence, { readonly slower: number; readonly lapses: number }>> = {
  exemplary: { slower: 1, lapses: 0 },
  average: { slower: 2, lapses: 0.05 },
  careless: { slower: 8, lapses: 0.35 }
};

/** True if somebody of that diligence ever does anything that they should not. */
export function canLapse(diligence: Diligence): boolean {
  return manners[diligence].lapses > 0;
}

/** True if somebody forgets this, or does it wrongly: by seed and name, as often as their diligence says. */
export function lapses(diligence: Diligence, seed: number, name: string): boolean {
  return canLapse(diligence) && chance(seed, name) < manners[diligence].lapses;
}

/** How long somebody takes over what should take so long: never less. */
export function takes_ms(diligence: Diligence, after_ms: number, seed: number, name: string): number {
  const { slower } = manners[diligence];
  return slower === 1 ? after_ms : Math.round(after_ms * (1 + chance(seed, name) * (slower - 1)));
}
