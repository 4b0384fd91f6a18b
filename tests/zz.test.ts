import { it } from 'vitest';
import { follow, opened } from './led/follow.ts';
it('x', async () => {
  for (const v of ['first-try', 'passed-around']) for (const share of [0.3, 1]) {
    const call = await opened('company-line', v, 'en');
    const l = follow(call, share);
    console.log(v, share, l.picked.map((o) => o.id).join(' '), '| gone', l.gone.map((o) => o.id), l.amiss, [...l.state.memory.lines].filter((x) => x.who === 'customer').map((x) => x.text).join(' / '));
  }
});
