import { isForeign } from '#contact/conduct';
import { longIn } from '#contact/speech';
import type { Line } from '#ticket/memory';
import { evidence } from '../inside/played';
import type { Rule } from '../inside/rule';
import type { Evidence } from '../scorecard';

/** First occurrences in order: apologise, then verify, then resolve. */
export const order: Rule<'order'> = (clause, played) => {
  const firsts = clause.met.parts.map((part) => ({ part, act: played.acts(part)[0] }));
  const missing = firsts.filter(({ act }) => !act).map(({ part }) => part);
  const acts = firsts.flatMap(({ act }) => (act ? [act] : []));
  const ordered = acts.every((act, at) => at === 0 || acts[at - 1]!.order < act.order);
  const last = acts.at(-1);
  return {
    ...(missing.length === 0 && ordered && last ? { done: { order: last.order, at_ms: last.at_ms } } : {}),
    ...(ordered ? {} : { deviation: 'out-of-order' as const }),
    entries: acts.map(evidence),
    missing
  };
};

/** 1.1-hotline-language, by the catalogue's proxy: the customer's language, sentences that are not too long. */
export const plainSpeech: Rule<'plain-speech'> = (_clause, played) => {
  const { call, memory } = { call: played.call, memory: played.memory };
  const lines = memory.lines.filter((line) => line.who === 'agent');
  if (lines.length === 0) return { entries: [] };
  const foreign = lines.filter((line) => isForeign(line.text, call.caseFile.lang));
  const long = lines.flatMap((line) =>
    longIn(line.text, call.caseFile.case, call.table.policy).map((sentence) => ({ line, sentence }))
  );
  const place = (line: Line, sentence?: string): Evidence => {
    const from = sentence === undefined ? 0 : line.text.indexOf(sentence);
    return {
      entry: line.entry!,
      from,
      to: sentence === undefined ? line.text.length : from + sentence.length,
      at_ms: line.from_ms
    };
  };
  if (foreign.length > 0) return { entries: foreign.map((line) => place(line)), deviation: 'wrong-language' };
  if (long.length > 0)
    return { entries: long.map(({ line, sentence }) => place(line, sentence)), deviation: 'too-long' };
  const last = lines.at(-1)!;
  return { done: { order: -1, at_ms: last.from_ms }, entries: [] };
};
