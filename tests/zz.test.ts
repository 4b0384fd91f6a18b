import { it } from 'vitest';
import type { Entry } from '#domain/entry';
import { nextSteps } from '#coach/next-steps';
import { heardOut } from '#contact/heard-out';
import { fold } from '#kernel/fold';
import { apply } from '#kernel/simulation';
import { cases, follow, opened } from './led/follow.ts';
it('x', async () => {
  for (const [scenario, variant] of cases) for (const lang of ['zh-CN', 'en'] as const) for (const mode of ['guided'] as const) {
    const call = await opened(scenario, variant, lang, 0, mode);
    const { entries } = follow(call, 0.4);
    const found = new Set<string>();
    for (const [at, entry] of entries.entries()) {
      const before = fold(call.simulation, entries.slice(0, at), entry.at_ms);
      for (const say of [lang === 'en' ? 'Hello.' : '您好。', lang === 'en' ? "I'm sorry about that." : '非常抱歉。', lang==='en' ? "I'll look into it for you." : '我来帮您核实。']) {
        const state = heardOut(call, apply(call.simulation, before, { who: 'agent', say, at_ms: entry.at_ms } as Entry, entry.at_ms).state);
        const last = state.memory.lines.at(-1)!;
        const [now] = nextSteps(call, state, { canRead: () => true });
        if (now?.is === 'say' && now.means.length === 0) found.add(`${last.who} ${last.text} ${JSON.stringify(last.means?.map(({ nod, region, line }) => [nod, region, line]))} ->> ${now.line} ${now.to}`);
      }
    }
    console.log(scenario, variant, lang, [...found].join('\n'));
  }
}, 600000);
