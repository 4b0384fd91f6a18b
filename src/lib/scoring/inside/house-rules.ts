import { callClauseOf } from '#machines/call-clauses';
import type { OwnRule } from '#machines/own-rules';
import type { Act } from '#ticket/acts';
import { hundredths } from './clause-findings';
import { evidence, type PlayedRun } from './played';
import type { Finding } from '../scorecard';

/** Findings of the project's own rules: abuse, wrong facts, interruptions. They show only when broken. */
export function ownFindings(played: PlayedRun, others: readonly Finding[]): readonly Finding[] {
  const abuse = played.memory.acts.filter(
    (act) => act.kind === 'forbidden' && act.name === 'abuse' && act.counts === 'yes'
  );
  const wrong = played.memory.acts.filter((act) => act.kind === 'rule' && act.name === 'x-wrong-fact');
  const cut = played.memory.acts.filter((act) => act.kind === 'rule' && act.name === 'x-interrupted');
  return [
    ...own(played, 'x-abuse', abuse, 'abuse'),
    ...own(played, 'x-interrupted', cut, 'interrupted'),
    ...wrongFacts(played, wrong, others)
  ];
}

/** One lapse, one price: a wrong value for which a clause already earns nothing takes nothing more. */
function wrongFacts(played: PlayedRun, acts: readonly Act[], others: readonly Finding[]): readonly Finding[] {
  const parts = [...new Set(acts.map((act) => String(act.value)))];
  return parts.flatMap((part) => {
    const of = acts.filter((act) => act.value === part);
    const cause = others.find((finding) => {
      const met = callClauseOf(finding.clause)?.met;
      return (
        finding.verdict === 'missed' &&
        met !== undefined &&
        'parts' in met &&
        (met.parts as readonly string[]).includes(part)
      );
    });
    return own(played, 'x-wrong-fact', of, 'wrong-fact', part).map((finding) => ({
      ...finding,
      id: `x-wrong-fact.${part}`,
      ...(cause ? { cause: cause.clause, lost: 0 } : {})
    }));
  });
}

function own(played: PlayedRun, rule: OwnRule, acts: readonly Act[], code: string, part = ''): readonly Finding[] {
  if (acts.length === 0) return [];
  const { policy } = played.call.table;
  const { loss, dimension } = policy.ownRules[rule];
  const gate = policy.gates.includes(rule);
  return [
    {
      id: rule,
      clause: rule,
      dimension,
      verdict: 'violated',
      window: { opens: 'contact', opened_ms: 0, closes: ['contact-ends'], closed_ms: played.end.at_ms },
      points: 0,
      max: 0,
      lost: gate ? 0 : loss * hundredths,
      gate,
      entries: acts.map(evidence),
      why: { code, values: { part, times: acts.length } },
      remedy: { code: `instead-of-${code}`, values: { part } }
    }
  ];
}
