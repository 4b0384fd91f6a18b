/** What opens a call is not asked for once the talk is well under way: nobody introduces themselves at the end of it. */
import { describe, expect, it } from 'vitest';
import { cases, followInWords, opened } from './led/follow.ts';
import { sample } from './tools/sample.ts';

/** Lines without a name or a number, said whatever is asked for. */
const unintroduced = {
  'zh-CN': ['什么事？', '真对不起，我马上帮您查。', '我这边正在看。'],
  en: ['What is it?', 'I am so sorry, I am checking it right now.', 'I am looking into it.']
};

describe.each(['zh-CN', 'en'] as const)('a greeting that was missed, in %s', (lang) => {
  it.each(sample(cases, 3))('is asked for early or not at all: %s, %s', async (...of) => {
    const call = await opened(...of, lang, 0, 'assisted');
    const { state, asked } = followInWords(call, unintroduced[lang]);
    expect(state.memory.ended).toBeDefined();
    expect(asked.slice(unintroduced[lang].length).filter((names) => names.includes('agent-id'))).toEqual([]);
    const early = followInWords(call, unintroduced[lang].slice(0, 1));
    const at = early.asked.findLastIndex((names) => names.includes('agent-id'));
    expect(at).toBeLessThan(unintroduced[lang].length);
  });
});
