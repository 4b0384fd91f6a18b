import { both, sentenceCase, type Text } from '#domain/text';
import { isMap, isMapping, policyKey } from '#formats/policy-keys';
import { policyNames, type PolicyNames } from '#formats/policy-names';
import { ValueWords } from '#formats/policy-values';
import type { Path } from '#formats/value-at';
import { sopClauseOf } from '#machines/sop-clauses';
import { differenceKinds, kindOf, type DifferenceKind } from './inside/differences/kinds';

export { differenceKinds, type DifferenceKind } from './inside/differences/kinds';

/** Difference between a policy and the one in force. */
export interface Difference {
  /** Path with dots between its levels, for programs and files: `limits.3.1-tech-24h`. Users see the title. */
  readonly key: string;
  readonly path: readonly string[];
  readonly kind: DifferenceKind;
  readonly section: Text;
  readonly title: Text;
  readonly clauses: readonly string[];
  readonly inForce?: unknown;
  readonly here?: unknown;
  readonly before?: Text;
  readonly after?: Text;
}

interface Raw {
  readonly path: readonly string[];
  readonly inForce?: unknown;
  readonly here?: unknown;
  readonly row?: 'one' | 'moved';
}

/** Returns a policy's differences from the one in force, key by key in words; lists of mappings row by row. */
export function policyDifferences(inForce: unknown, here: unknown): readonly Difference[] {
  const names = policyNames([inForce, here]);
  const words = new ValueWords(names);
  const order = Object.keys(differenceKinds);
  return differences([], inForce, here)
    .map((raw) => told(raw, { names, words }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

interface Telling {
  readonly names: PolicyNames;
  readonly words: ValueWords;
}

function told({ path, inForce, here, row }: Raw, telling: Telling): Difference {
  const titles = titlesOf(path, telling);
  const section = titles[0]!;
  const title = titles.length === 1 ? section : joined(titles.slice(1));
  const [before, after] = row === 'moved' ? orders : wordsOf(row ? [...path, 0] : path, inForce, here, telling.words);
  const kind = kindOf(path);
  return {
    key: path.join('.'),
    path,
    kind,
    section: alone(section),
    title: alone(title),
    clauses: clausesOf(path, inForce, here),
    ...(inForce === undefined ? {} : { inForce }),
    ...(here === undefined ? {} : { here }),
    ...(before && { before }),
    ...(after && { after })
  };
}

const orders: readonly [Text, Text] = [
  { zh: '原来的次序', en: 'in this order' },
  { zh: '另一种次序', en: 'in another order' }
];

const readableItems = 4;

function wordsOf(path: Path, inForce: unknown, here: unknown, words: ValueWords): readonly (Text | undefined)[] {
  if (!Array.isArray(inForce) || !Array.isArray(here) || Math.max(inForce.length, here.length) <= readableItems)
    return [words.of(path, inForce), words.of(path, here)];
  const [gone, came] = [without(inForce, here), without(here, inForce)];
  if (gone.length === 0 && came.length === 0) return orders;
  return [among(words.list(path, gone), gone.length, inForce), among(words.list(path, came), came.length, here)];
}

function among(told: Text, count: number, all: readonly unknown[]): Text {
  const of = countOf(all);
  return count === 0 ? of : { zh: `其中有${told.zh}（${of.zh}）`, en: `with ${told.en} (${of.en})` };
}

const countOf = (items: readonly unknown[]): Text =>
  items.length === 0 ? { zh: '（空）', en: '(none)' } : { zh: `共 ${items.length} 项`, en: `${items.length} in all` };

function titlesOf(path: readonly string[], { names }: Telling): readonly Text[] {
  const { said } = policyKey(path);
  return path.flatMap((step, depth) => {
    const at = path.slice(0, depth + 1);
    const meta = said[depth]?.title;
    if (sopClauseOf(step)) return [asTitle(names.key(at))];
    if (!meta) return [names.key(at)];
    // Two words for one level: who it is for, and what it is.
    const called = depth > 0 ? names.of(step, at) : undefined;
    return called && !meta.zh.includes(called.zh) ? [called, meta] : [meta];
  });
}

const asTitle = (text: Text): Text => both((lang) => text[lang].replace(/[。.]$/, ''));

const joined = (titles: readonly Text[]): Text =>
  both((lang) => titles.map((it) => it[lang]).join(lang === 'zh' ? '：' : ': '));

const alone = ({ zh, en }: Text): Text => ({ zh, en: sentenceCase(en) });

function clausesOf(path: readonly string[], inForce: unknown, here: unknown): readonly string[] {
  const [before, after] = [itemsOf(inForce), itemsOf(here)];
  const changed = [...without(before, after), ...without(after, before)];
  const named = [...path, ...changed].flatMap((it) => (typeof it === 'string' && sopClauseOf(it) ? [it] : []));
  const said = policyKey(path).said.flatMap((it) => it?.clauses ?? []);
  return [...new Set(named.length > 0 ? [...named, ...said] : said)];
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isMapping(value)) return [];
  const { clauses, clause, breaks } = value;
  return [...(Array.isArray(clauses) ? (clauses as unknown[]) : []), clause, breaks];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const without = (all: readonly unknown[], others: readonly unknown[]): readonly unknown[] =>
  all.filter((each) => !others.some((other) => isSame(each, other)));

function differences(path: readonly string[], inForce: unknown, here: unknown): readonly Raw[] {
  if (isSame(inForce, here)) return [];
  if (isRows(inForce) && isRows(here)) return ofRows(path, inForce, here);
  if (!isMap(inForce) || !isMap(here))
    return [{ path, ...(inForce === undefined ? {} : { inForce }), ...(here === undefined ? {} : { here }) }];
  const steps = [...new Set([...Object.keys(inForce), ...Object.keys(here)])];
  return steps.flatMap((step) => differences([...path, step], inForce[step], here[step]));
}

function isRows(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isMapping);
}

function ofRows(path: readonly string[], inForce: readonly unknown[], here: readonly unknown[]): readonly Raw[] {
  const gone = without(inForce, here).map((it) => ({ path, inForce: it, row: 'one' }) as const);
  const more = without(here, inForce).map((it) => ({ path, here: it, row: 'one' }) as const);
  if (gone.length > 0 || more.length > 0) return [...gone, ...more];
  return [{ path, inForce, here, row: 'moved' }];
}
