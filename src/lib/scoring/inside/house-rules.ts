import { hundredths } from './clause-findings';
import { brokenRule } from './own-rule';
import { evidence, type PlayedRun } from './played';
import { goodbyeFindings } from './early-goodbye';
import { supervisorFindings } from './supervisor';
import { untrueDeedFindings } from './untrue-deeds';
import { wrongFactFindings } from './wrong-facts';
import { wrongNameFindings } from './wrong-name';
import type { Evidence, Finding } from '../scorecard';
import { remembered } from '#domain/remembered';
import { keyWordsOnly } from '#language/key-words';
import { cutShort } from './names';

const rule = 'x-key-words';

const isList = remembered(keyWordsOnly);

/** Returns findings of the project's own rules, such as abuse or wrong facts. Only broken rules appear. */
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

function keyWordFindings(played: PlayedRun): readonly Finding[] {
  const { loss = 0, most = Infinity } = played.call.table.policy.ownRules[rule] ?? {};
  const lines = played.memory.lines.filter(({ who, text }) => who === 'agent' && isList(text));
  const [first] = lines;
  if (!first) return [];
  const entries = lines.map(({ entry, text, from_ms }): Evidence => ({
    entry: entry!,
    from: 0,
    to: text.length,
    at_ms: from_ms
  }));
  return brokenRule(played, rule, entries, {
    why: { code: 'key-words', values: { quote: cutShort(first.text), times: lines.length } },
    remedy: { code: 'instead-of-key-words', values: {} },
    lost: Math.min(loss * lines.length, most) * hundredths
  });
}
