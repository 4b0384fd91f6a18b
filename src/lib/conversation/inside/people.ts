import { overlaps, type PersonalKind, type TextSpan } from './places';
import { isAtWork, isHan, isPolite, surnameAt } from './surnames';

export interface Mention {
  readonly kind: PersonalKind;
  readonly isOwn?: boolean;
  readonly written: string;
}

export interface NamedPerson {
  readonly kind: 'name' | 'otherName';
  readonly names: readonly string[];
}

const title = /^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+/;
const surnameOf = (name: string): string => (isHan(name) ? (surnameAt(name) ?? name[0]!) : name.split(/\s+/).at(-1)!);
const plain = (written: string): string => written.replace(title, '').replace(/['’]s$/, '');
const isPart = (part: string, name: string): boolean =>
  isHan(name) ? part === surnameOf(name) : part !== name && name.split(/\s+/).includes(part);

/** Assigns names to people: the customer is self-named, or else named by the agent; others are other people. */
export function peopleBy<M extends Mention>(mentions: readonly M[]): ReadonlyMap<M, NamedPerson> {
  const others = mentions.filter(({ kind }) => kind === 'otherName').map(({ written }) => plain(written));
  const own = mentions.filter(
    ({ kind, written }) => kind === 'name' && !others.some((it) => it === plain(written) || isPart(plain(written), it))
  );
  const customer = own.find(({ isOwn }) => isOwn) ?? own[0];
  const isWhole = ({ written }: M): boolean => plain(written) !== surnameOf(plain(written));
  const rank = (it: M): number => (it === customer ? 2 : isWhole(it) ? 1 : 0);
  const people: { kind: NamedPerson['kind']; names: string[] }[] = [];
  const found = new Map<M, NamedPerson>();
  // Whole names come first: a surname alone is that of somebody who has it.
  for (const mention of [...mentions].sort((a, b) => rank(b) - rank(a))) {
    const name = plain(mention.written);
    const same = people.find(
      ({ kind, names }) =>
        (names.includes(name) && (kind === 'otherName' || mention.kind === 'name' || isWhole(mention))) ||
        ((kind === 'otherName' || mention.kind === 'name') && names.some((it) => isPart(name, it) || isPart(it, name)))
    );
    const person = same ?? { kind: mention === customer ? 'name' : 'otherName', names: [] };
    if (!same) people.push(person);
    if (!person.names.includes(name)) person.names.push(name);
    found.set(mention, person);
  }
  return found;
}

const alsoWords = /^(?:Will|May|Mark|Bill|Grant|Hope|Rich|Can|Art|Guy|Mr|Mrs|Ms|Dr|Miss)$/;

/** Finds mentions of a person: a whole or partial name, a surname with a title, or with 小 before it. */
export function namedIn(text: string, { names }: NamedPerson): readonly TextSpan[] {
  const found: TextSpan[] = [];
  const add = (word: string, fits: (before: string, behind: string) => boolean): void => {
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
      const to = from + word.length;
      if (fits(text.slice(0, from), text.slice(to)) && !found.some((it) => overlaps(it, { from, to })))
        found.push({ from, to });
    }
  };
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (!isHan(name)) {
      const parts = [name, ...name.split(/\s+/)].filter((it) => it.length > 2 && !alsoWords.test(it));
      for (const part of parts) add(part, (before, behind) => !/\w$/.test(before) && !/^\w/.test(behind));
      continue;
    }
    const surname = surnameOf(name);
    const given = name.slice(surname.length);
    if (given !== '') add(name, () => true);
    if (given.length > 1) add(given, () => true);
    add(
      surname,
      (before, behind) =>
        isPolite(behind) || isAtWork(behind) || /^某/u.test(behind) || (/[小老]$/u.test(before) && !isHan(behind))
    );
  }
  return found;
}
