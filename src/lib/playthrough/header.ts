import type { Lang } from '#domain/text';
import type { RunHeader, Versions } from '#contact/log';
import { seedOfVariant } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';

const trainee = { name: '-', agentId: '1024' } as const;
const unversioned: Versions = { charts: '', policy: '', lexicon: '', scenario: '' };

export function headerOf(scenario: Scenario, seed: number, lang: Lang, versions: Versions = unversioned): RunHeader {
  return {
    format: 1,
    id: `${scenario.id}-proof`,
    scenario: scenario.id,
    seed,
    mode: scenario.modes[0]!,
    lang,
    origin: 'import',
    trainee,
    allowance: 1,
    versions
  };
}

export const caseSeed = (scenario: Scenario, variant: string): number =>
  seedOfVariant(scenario, variant, (draw) => draw + 1);
