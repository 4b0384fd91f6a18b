import type { OwnRule } from '#machines/own-rules';
import type { PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';

interface RuleBroken {
  readonly why: Sentence;
  readonly remedy: Sentence;
  readonly lost: number;
}

/** Returns the finding of a broken project rule, or none without `entries`; a gate loses no further points. */
export function brokenRule(
  played: PlayedRun,
  rule: OwnRule,
  entries: readonly Evidence[],
  { why, remedy, lost }: RuleBroken
): readonly Finding[] {
  const { policy } = played.call.table;
  const priced = policy.ownRules[rule];
  if (entries.length === 0 || priced === undefined) return [];
  const gate = policy.gates.includes(rule);
  return [
    {
      id: rule,
      clause: rule,
      dimension: priced.dimension,
      verdict: 'violated',
      window: { opens: 'contact', opened_ms: 0, closes: ['contact-ends'], closed_ms: played.end.at_ms },
      points: 0,
      max: 0,
      lost: gate ? 0 : lost,
      gate,
      entries,
      why,
      remedy
    }
  ];
}
