import { remembered } from '#domain/remembered';
import { keyWordsOnly } from '#language/key-words';
import { hundredths } from './clause-findings';
import { cutShort } from './names';
import { brokenRule } from './own-rule';
import type { PlayedRun } from './played';
import type { Evidence, Finding } from '../scorecard';

const rule = 'x-key-words';
/** The same lines are scored in many runs, wherever a case is played in many ways. */
const isList = remembered(keyWordsOnly);

/** Lines that are only key words: nothing that one says to a customer. Each has its price, and all of them together no more than the policy says. */
export function keyWordFindings(played: PlayedRun): readonly Finding[] {
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
