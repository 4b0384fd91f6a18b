/** What guided mode teaches comes in the order in which it is so: what is urgent is marked before it is told, and who needs plain words is asked for one step at a time. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { follow, opened } from './led/follow.ts';

describe.each<Lang>(['zh-CN', 'en'])('%s', (lang) => {
  it('a case is raised on the desktop before the customer is told that it was', async () => {
    const call = await opened('broadband-outage', 'mass-outage', lang);
    const { entries } = follow(call, 0);
    const tagged = entries.findIndex((entry) => 'do' in entry && entry.do === 'add-tag');
    const told = entries.findIndex((entry) => 'say' in entry && entry.with?.line === 'tell-major');
    const seen = entries.findIndex((entry) => 'do' in entry && entry.do === 'look-up');
    expect(seen).toBeLessThan(tagged);
    expect(tagged).toBeLessThan(told);
  });
  it('one line of plain words asks for one step', async () => {
    const call = await opened('broadband-outage', 'elderly', lang);
    const { entries } = follow(call, 0);
    const steps = ['restart', 'wait-3min', 'check-recovered'];
    const lines = entries.flatMap((entry) => ('say' in entry ? [entry.say] : []));
    const restarts = lines.filter((line) =>
      call.table.understand(line).weighed.some(({ hit, counts }) => counts === 'yes' && hit.name === 'restart')
    );
    expect(restarts.length).toBe(1);
    const said = call.table.understand(restarts[0]!).weighed.map(({ hit }) => hit.name);
    expect(said.filter((name) => steps.includes(name))).toEqual(['restart']);
  });
});
