import { stateIn } from 'xstate';
import type { Formula } from '../clause';
import { irregular, type chart } from '../vocabulary';

type DutyStateConfig = Parameters<typeof chart.createStateConfig>[0];

/** What a duty is written as: states of its own, and the clauses that it carries. */
type DutyConfig = DutyStateConfig & {
  readonly initial: string;
  readonly meta: { readonly clauses: readonly string[] };
};

/**
 * A duty of the SOP: one region of the chart that goes on beside the contact and the handling and says, in its states, how far the duty
 * is done. Every file in this folder makes them so; what a duty or one of its states is called stands in `titles.ts`.
 */
export function duty<const Config extends DutyConfig>(config: Config): Config {
  return config;
}

/** A duty of the agent's that is owed before the ticket leaves, be it handed over or settled: leaving without it skips it. */
export const owed = (clause: string, when?: Formula) => {
  const skipped = {
    ...(when === undefined ? {} : { guard: { type: 'case', params: when } as const }),
    ...irregular('skipped', clause)
  };
  return { 'passing-on': skipped, settled: skipped } as const;
};

/** Somebody is handling the ticket. */
export const inHandling = stateIn('#handling');
