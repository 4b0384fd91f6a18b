import type { Call, CallState } from '#contact/call';
import { demandOf } from './deeds';

/** Longer words of the customer's are known by what they want. */
const longest = { 'zh-CN': 24, en: 80 } as const;

/**
 * What stands open of what the customer said last: a question, else the last sentence, in their words; the name of what they want where they have just told that, where
 * their words are too many to be taken in, or where nothing was said.
 */
export function openWords(call: Call, state: CallState): string | undefined {
  const last = state.memory.lines.findLast(({ who }) => who === 'customer');
  const sentences = last?.text.match(/[^。！？!?.]+(?:[。！？!?]+|\.(?!\d)|$)/g)?.map((it) => it.trim()) ?? [];
  const question = sentences.findLast((it) => /[？?]$/.test(it));
  const hasTold = state.memory.acts.some(
    ({ name, at_ms }) => name === 'tells-demand' && last !== undefined && at_ms >= last.from_ms
  );
  const words = question ?? (hasTold ? undefined : sentences.at(-1));
  const isShort = words !== undefined && words.length <= longest[call.header.lang];
  return isShort ? words : (demandOf({ call, state }) ?? words);
}
