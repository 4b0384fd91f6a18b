import type { Text } from './text';

function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** Returns the known name that was most likely meant; `undefined` if none is near enough. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 80) return undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, '');
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 0.5;
  for (const candidate of known) {
    const whole = plain(candidate) === plain(name);
    const begun = name.length >= 3 && (candidate.startsWith(name) || name.startsWith(candidate));
    const away = whole ? 0 : Math.min(begun ? 1 : Infinity, distance(name, candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

const mostListed = 16;

/** Words "Did you mean …", or the possible choices, in both languages. */
export function suggestion(name: string, known: readonly string[]): Text {
  const meant = nearest(name, known);
  if (meant !== undefined) return { zh: `是不是想写 ${meant}？`, en: `did you mean ${meant}?` };
  if (known.length === 0)
    return { zh: '这里没有可用的名称，先定义一个', en: 'there is none here yet: define one first' };
  const more = known.length > mostListed;
  const some = known.slice(0, mostListed);
  return {
    zh: `可用：${some.join('、')}${more ? ' 等' : ''}`,
    en: `use one of: ${some.join(', ')}${more ? ', …' : ''}`
  };
}
