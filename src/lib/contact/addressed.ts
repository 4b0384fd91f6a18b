import type { Act } from '#ticket/acts';
import type { Reading } from '#language/reading';

export interface ReadLine {
  readonly text: string;
  readonly acts: readonly Act[];
  readonly marks: Reading['marks'];
}

const setOffBefore = /(?:^|[,，.。!！?？;；~…])\s*$/;
const setOffBehind = /^\s*(?:$|[,，.。!！?？;；~…]|[您你]|you\b)/i;
const wordsOfIt = /[\p{L}\p{N}]/u;

/** Returns tests for positions of address: set off on each side by a break, a greeting or "you". */
export function addressIn({ text, acts }: Pick<ReadLine, 'text' | 'acts'>) {
  const greetings = acts.filter(({ name }) => name === 'greeting');
  const greeted = (gap: string, at: number): boolean =>
    !wordsOfIt.test(gap) && greetings.some((act) => act.from! <= at && act.to! >= at);
  return {
    opens: (from: number): boolean =>
      setOffBefore.test(text.slice(0, from)) || greetings.some(({ to: end }) => greeted(text.slice(end, from), end!)),
    closes: (to: number): boolean =>
      setOffBehind.test(text.slice(to)) || greetings.some(({ from: at }) => greeted(text.slice(to, at), at!))
  };
}

/** Blanks out titled names that only address somebody: “王先生您好” states no name, a bare answer does. */
export function withoutAddress({ text, acts, marks }: ReadLine, values: readonly (string | number)[]): string {
  const titles = marks.filter(({ name }) => name === 'by-title');
  if (titles.length === 0) return text;
  const address = addressIn({ text, acts });
  const isAddress = (from: number, to: number): boolean =>
    address.opens(from) && address.closes(to) && wordsOfIt.test(text.slice(0, from) + text.slice(to));
  return values.reduce<string>((left, value) => {
    const name = String(value);
    for (let at = text.indexOf(name); name.length > 1 && at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const titled = titles.some(({ from, to }) => from < end && to > at);
      if (titled && isAddress(at, end)) left = `${left.slice(0, at)}${' '.repeat(name.length)}${left.slice(end)}`;
    }
    return left;
  }, text);
}
