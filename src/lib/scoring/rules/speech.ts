import { isForeign } from '#contact/conduct';
import { longIn, sentenceLength } from '#contact/speech';
import type { Line } from '#ticket/memory';
import { cutShort } from '../inside/names';
import { evidence, type PlayedRun } from '../inside/played';
import type { Rule, UnclearSpeech } from '../inside/rule';
import type { Evidence } from '../scorecard';
import { lackingOf } from './parts';

/** Rule for first occurrences in order: apologise, then verify, then resolve. */
export const order: Rule<'order'> = (clause, played) => {
  const firsts = clause.met.parts.map((part) => ({ part, act: played.creditable(part)[0] }));
  const lacking = lackingOf(
    firsts.filter(({ act }) => !act).map(({ part }) => part),
    played
  );
  const acts = firsts.flatMap(({ part, act }) => (act ? [{ part, act }] : []));
  const at = acts.findIndex(({ act }, index) => index > 0 && acts[index - 1]!.act.order > act.order);
  const ordered = at < 0;
  const last = acts.at(-1)?.act;
  return {
    ...(lacking.missing.length === 0 && ordered && last ? { done: { order: last.order, at_ms: last.at_ms } } : {}),
    ...(ordered
      ? {}
      : { deviation: 'out-of-order' as const, reversed: { later: acts[at]!.part, earlier: acts[at - 1]!.part } }),
    ...lacking,
    toReview: lacking.toReview && ordered,
    entries: [...acts, ...lacking.uncounted].map(({ act }) => evidence(act))
  };
};

interface LongSentence {
  readonly line: Line;
  readonly sentence: string;
  readonly length: number;
  readonly most: number;
  readonly lang: 'zh-CN' | 'en';
}

/** Rule for 1.1-hotline-language: the customer's language and short sentences; loses weight by excess and frequency. */
export const plainSpeech: Rule<'plain-speech'> = (_clause, played) => {
  const lines = played.memory.lines.filter((line) => line.who === 'agent');
  const last = lines.at(-1);
  if (!last) return { entries: [] };
  const foreign = lines.filter((line) => isForeign(line.text, played.call.caseFile.lang));
  const long = lines.filter((line) => !foreign.includes(line)).flatMap((line) => longSentences(line, played));
  if (foreign.length + long.length === 0) return { done: { order: -1, at_ms: last.from_ms }, entries: [] };
  return {
    entries: [...foreign.map((line) => placeOf(line)), ...long.map(({ line, sentence }) => placeOf(line, sentence))],
    deviation: foreign.length > 0 ? 'wrong-language' : 'too-long',
    unclear: unclearOf(foreign, long, played)
  };
};

function longSentences(line: Line, { call }: PlayedRun): readonly LongSentence[] {
  const { care } = call.caseFile.case;
  const { policy } = call.table;
  return longIn(line.text, { care }, policy).map((sentence): LongSentence => {
    const { lang, length } = sentenceLength(sentence);
    return { line, sentence, length, lang, most: policy.longestSentence[lang][care ? 'care' : 'ordinary'] };
  });
}

function unclearOf(foreign: readonly Line[], long: readonly LongSentence[], { call }: PlayedRun): UnclearSpeech {
  const { least, most } = call.table.policy.unclearSentence_percent ?? { least: 100, most: 100 };
  const over = ({ length, most: allowed }: LongSentence): number => (length / allowed - 1) * 100;
  const prices = [...foreign.map(() => most), ...long.map((it) => Math.min(most, Math.max(least, over(it))))];
  const worst = [...long].sort((a, b) => over(b) - over(a))[0];
  return {
    share_percent: Math.min(100, Math.round(prices.reduce((sum, price) => sum + price, 0))),
    foreign: foreign.length,
    long: long.length,
    ...(worst && {
      worst: { quote: cutShort(worst.sentence), length: worst.length, most: worst.most, lang: worst.lang }
    })
  };
}

function placeOf(line: Line, sentence = line.text): Evidence {
  const from = line.text.indexOf(sentence);
  return { entry: line.entry!, from, to: from + sentence.length, at_ms: line.from_ms };
}
