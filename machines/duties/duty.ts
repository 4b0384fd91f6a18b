import { stateIn } from 'xstate';
import type { Formula } from '../clause';
import { irregular, type chart } from '../vocabulary';

type DutyStateConfig = Parameters<typeof chart.createStateConfig>[0];

type DutyConfig = DutyStateConfig & {
  readonly initial: string;
  readonly meta: { readonly clauses: readonly string[] };
};

/** Defines a duty of the SOP: a parallel chart region whose states show its progress. Names are in `titles.ts`. */
export function duty<const Config extends DutyConfig>(config: Config): Config {
  return config;
}

/** Returns transitions that record a duty as skipped if the ticket is handed over or settled before it is done. */
export const owed = (clause: string, when?: Formula) => {
  const skipped = {
    ...(when === undefined ? {} : { guard: { type: 'case', params: when } as const }),
    ...irregular('skipped', clause)
  };
  return { 'passing-on': skipped, settled: skipped } as const;
};

export const inHandling = stateIn('#handling');
