/** Line that only one of two texts has, or an unchanged line near it. `line`: its number in the text that has it. */
export interface DifferentLine {
  readonly is: 'added' | 'removed' | 'same';
  readonly line: number;
  readonly text: string;
}

const around = 2;
const mostPairs = 4_000_000;

/** Returns the fewest line changes that lead from one text to the other, with the unchanged lines near them. */
export function lineDifferences(before: string, after: string): readonly DifferentLine[] {
  const [old, next] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(old.length, next.length) && old[head] === next[head]) head += 1;
  let tail = 0;
  const rest = Math.min(old.length, next.length) - head;
  while (tail < rest && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  const middle = between(old.slice(head, old.length - tail), next.slice(head, next.length - tail), head);
  const same = (from: number, to: number): DifferentLine[] =>
    next.slice(from, to).map((text, at) => ({ is: 'same', line: from + at + 1, text }));
  const all = [...same(0, head), ...middle, ...same(next.length - tail, next.length)];
  const near = new Set(all.flatMap(({ is }, at) => (is === 'same' ? [] : range(at - around, at + around))));
  return all.filter((_, at) => near.has(at));
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

function between(old: readonly string[], next: readonly string[], head: number): readonly DifferentLine[] {
  const removed = (at: number): DifferentLine => ({ is: 'removed', line: head + at + 1, text: old[at]! });
  const added = (at: number): DifferentLine => ({ is: 'added', line: head + at + 1, text: next[at]! });
  if (old.length * next.length > mostPairs)
    return [...old.map((_, at) => removed(at)), ...next.map((_, at) => added(at))];
  // The longest lines in common, from the end.
  const wide = next.length + 1;
  const common = new Uint32Array((old.length + 1) * wide);
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = next.length - 1; b >= 0; b -= 1)
      common[a * wide + b] =
        old[a] === next[b]
          ? common[(a + 1) * wide + b + 1]! + 1
          : Math.max(common[(a + 1) * wide + b]!, common[a * wide + b + 1]!);
  const found: DifferentLine[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < next.length)
    if (a < old.length && b < next.length && old[a] === next[b]) {
      found.push({ is: 'same', line: head + b + 1, text: next[b]! });
      a += 1;
      b += 1;
    } else if (b >= next.length || (a < old.length && common[(a + 1) * wide + b]! >= common[a * wide + b + 1]!))
      found.push(removed(a++));
    else found.push(added(b++));
  return found;
}
