import { hundredths } from './clause-findings';
import { keyWordFindings } from './key-words';
import { brokenRule } from './own-rule';
import { evidence, type PlayedRun } from './played';
import { goodbyeFindings } from './early-goodbye';
import { supervisorFindings } from './supervisor';
import { untrueDeedFindings } from './untrue-deeds';
import { wrongFactFindings } from './wrong-facts';
import { wrongNameFindings } from './wrong-name';
import type { Finding } from '../scorecard';

/** Findings of the project's own rules: abuse, wrong facts, a wrong name, interruptions, lines of key words, a goodbye too soon, a supervisor refused, deeds told and not done. They show only when broken. */
export function ownFindings(played: PlayedRun, others: readonly Finding[]): readonly Finding[] {
  return [
    ...once(played, 'x-abuse', 'abuse'),
    ...once(played, 'x-interrupted', 'interrupted'),
    ...wrongFactFindings(played, others),
    ...wrongNameFindings(played),
    ...keyWordFindings(played),
    ...goodbyeFindings(played),
    ...supervisorFindings(played),
    ...untrueDeedFindings(played)
  ];
}

/** A rule that has its price once, however often it is broken. */
function once(played: PlayedRun, rule: 'x-abuse' | 'x-interrupted', code: string): readonly Finding[] {
  const acts = played.memory.acts.filter(({ kind, name, counts }) =>
    rule === 'x-abuse' ? kind === 'forbidden' && name === 'abuse' && counts === 'yes' : kind === 'rule' && name === rule
  );
  return brokenRule(played, rule, acts.map(evidence), {
    why: { code, values: { times: acts.length } },
    remedy: { code: `instead-of-${code}`, values: {} },
    lost: played.call.table.policy.ownRules[rule].loss * hundredths
  });
}
