import { describe, expect, it } from 'vitest';
import { loadSources } from '../testing/load';
import { ordersOf, parsePattern, printPattern, type PatternNode } from './notation';

/** A row of one is that one, and a row in a row is part of it. */
function plain(node: PatternNode | string): unknown {
  return JSON.parse(
    JSON.stringify(node, (_, value: PatternNode | undefined) => {
      if (value?.kind !== 'row') return value;
      const nodes = flat(value.nodes);
      return nodes.length === 1 ? nodes[0] : { ...value, nodes };
    })
  );
}

function flat(nodes: readonly PatternNode[]): readonly PatternNode[] {
  return nodes.flatMap((one) => (one.kind === 'row' ? flat(one.nodes) : [one]));
}

describe('a printed pattern', () => {
  const written = loadSources().flatMap(({ words, names, entries }) => [
    ...Object.values(words ?? {}).flat(),
    ...Object.values(names ?? {}).flatMap((byId) => Object.values(byId).flat()),
    ...Object.values(entries ?? {}).flatMap((entry) => [
      ...entry.say.map((one) => (typeof one === 'string' ? one : one.say)),
      ...(entry.unless ?? [])
    ])
  ]);
  it('is the same pattern again, for all of the lexicon', () => {
    for (const wording of written) {
      const node = parsePattern(String(wording));
      if (typeof node === 'string') throw new Error(`${String(wording)}: ${node}`);
      expect(plain(parsePattern(printPattern(node))), String(wording)).toEqual(plain(node));
    }
  });
  it.each([
    ['工号 (是|为)? <digits>', '工号(是|为)?<digits>'],
    ['灯  正常', '灯 正常'],
    ['do not … $x y', 'do not…$x y'],
    ["don't", 'do-not'],
    ['(a ~ b) …… c', '(a~b)……c']
  ])('%s', (wording, printed) => {
    expect(printPattern(parsePattern(wording) as PatternNode)).toBe(printed);
  });
});

describe('gaps and choices', () => {
  it('two gaps side by side are one, the longer', () => {
    expect(parsePattern('a … …… b')).toEqual(parsePattern('a …… b'));
    expect(parsePattern('a …… … b')).toEqual(parsePattern('a …… b'));
  });
  it.each(['a (b|) c', '(|b)', 'a (，|吗)', '()'])('%s offers nothing, which is wrong', (wording) => {
    expect(parsePattern(wording)).toBe('a choice of nothing');
  });
  it('a class or a slot may be left out as anything in brackets', () => {
    expect(plain(parsePattern('a $b? <money>? c'))).toEqual(plain(parsePattern('a ($b)? (<money>)? c')));
  });
});

describe('a ~ b', () => {
  it('is both, in either order', () => {
    const node = parsePattern('重启 ~ $modem') as PatternNode & { kind: 'both' };
    expect(ordersOf(node).map(printPattern)).toEqual(['重启…$modem', '$modem…重启']);
  });
  it.each(['~ b', 'a ~', 'a ~ b ~ c'])('%s is wrong', (wording) => {
    expect(parsePattern(wording)).toEqual(expect.any(String));
  });
});
