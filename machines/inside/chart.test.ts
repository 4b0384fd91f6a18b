import { describe, expect, it } from 'vitest';
import { ancestorsOf, nodesOf, regionsOf, type StateNode } from '#chart/machine';
import { callChart } from '../call';
import { sopClauseOf } from '../sop-clauses';
import { ticketChart } from '../ticket';
import { titleOf } from '../titles';

interface Meta {
  readonly clauses?: readonly string[];
}

const clausesOf = (node: StateNode): readonly string[] =>
  (node as unknown as { readonly meta?: Meta }).meta?.clauses ?? [];
const states = nodesOf(ticketChart.root).filter(({ path }) => path.length > 0);
const byName = (node: StateNode): string => node.path.join('.');

describe('the SOP as one chart', () => {
  it('has four boxes, the whole of it, and three of them in the scope of a call', () => {
    expect(Object.keys(ticketChart.root.states)).toEqual(['contact', 'handling', 'duties', 'timers']);
    expect(Object.keys(callChart.root.states)).toEqual(['contact', 'duties', 'timers']);
  });

  it('has in the scope of a call nothing that the whole has not, in the same order', () => {
    const whole = regionsOf(ticketChart).map(byName);
    const call = regionsOf(callChart).map(byName);
    expect(call.length).toBeLessThan(whole.length / 2);
    expect(call).toEqual(whole.filter((name) => call.includes(name)));
  });

  it('has a title in both languages for every state', () => {
    const wanting = states.filter(({ path }) => {
      const title = titleOf(path);
      return !title || title.zh.trim() === '' || !/^[\x20-\x7e]+$/.test(title.en);
    });
    expect(wanting.map(byName)).toEqual([]);
    expect(titleOf(['duties', 'nothing'])).toBeUndefined();
    expect(titleOf(['duties', 'consent', 'asked', 'further'])).toBeUndefined();
    expect(titleOf(['timers', 'constructor'])).toBeUndefined();
  });

  it('calls no two states beside each other the same', () => {
    for (const node of states) {
      const titles = Object.values(node.states).map(({ path }) => titleOf(path));
      expect(new Set(titles.map((it) => it?.zh)).size, byName(node)).toBe(titles.length);
      expect(new Set(titles.map((it) => it?.en)).size, byName(node)).toBe(titles.length);
    }
  });

  it('names for every state, by itself or with what is around it, clauses that there are', () => {
    const bare = states.filter(
      (node) => node.parent?.parent && ![node, ...ancestorsOf(node)].some((it) => clausesOf(it).length > 0)
    );
    expect(bare.map(byName)).toEqual([]);
    expect(states.flatMap(clausesOf).filter((id) => !sopClauseOf(id))).toEqual([]);
  });
});
