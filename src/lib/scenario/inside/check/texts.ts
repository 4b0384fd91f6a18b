import type { Path } from '#formats/yaml';
import { suggestion } from '#domain/suggest';
import { shown } from '#formats/say';
import { valueAt } from '#formats/value-at';
import type { ScenarioCheck } from './context';
import { isText } from './said';

const untranslated: ReadonlySet<string | number> = new Set([
  'names',
  'expects',
  'sums',
  'personal',
  'languages',
  'modes'
]);
const filled = ['lines', 'facts', 'draws', 'desk', 'ready', 'brief', 'expects', 'sums'] as const;

/** Checks that every text exists in every language of the scenario, and that every `{place}` names a fact. */
export function checkTexts(context: ScenarioCheck): void {
  const root = context.tree.value as Record<string, unknown>;
  for (const key of Object.keys(root)) if (!untranslated.has(key)) translations(context, root[key], [key]);
  const worded = Object.keys(context.scenario.variants).flatMap((id): Path[] => [
    ['variants', id, 'lines'],
    ['variants', id, 'desk']
  ]);
  for (const path of [...filled.map((key) => [key]), ...worded]) places(context, valueAt(context.said, path), path);
}

function translations(context: ScenarioCheck, value: unknown, path: Path): void {
  if (value === null || typeof value !== 'object') return;
  if (isText(value)) {
    for (const lang of context.scenario.languages) {
      const key = lang === 'en' ? 'en' : 'zh';
      if (blank((value as Record<string, unknown>)[key])) {
        const language = lang === 'en' ? { zh: '英文', en: 'English' } : { zh: '中文', en: 'Chinese' };
        context.say('SB0340', [...path, key], { language, key });
      }
    }
    tongues(context, value as Readonly<Record<string, unknown>>, path);
    return;
  }
  for (const [key, child] of Object.entries(value))
    translations(context, child, [...path, Array.isArray(value) ? Number(key) : key]);
}

const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}/gu;
const fewestWords = 3;
const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const bare = (text: string): string => text.replace(/\{\w+\}/g, ' ');

const isForeign = {
  en: (text: string) => countOf(text, han) > countOf(bare(text), latin),
  zh: (text: string) => countOf(text, han) === 0 && countOf(bare(text), /\p{Script=Latin}{2,}/gu) >= fewestWords
} as const;

function tongues(context: ScenarioCheck, value: Readonly<Record<string, unknown>>, path: Path): void {
  const sides = (['zh', 'en'] as const).filter((side) =>
    context.scenario.languages.some((lang) => (lang === 'en' ? 'en' : 'zh') === side)
  );
  const foreign = sides.flatMap((side) => {
    const list: readonly unknown[] = [value[side]].flat();
    const at = list.findIndex((text) => typeof text === 'string' && isForeign[side](text));
    return at < 0 ? [] : [{ side, path: context.item([...path, side], at) }];
  });
  if (foreign.length === 2) context.say('SB0377.swapped', foreign[0]!.path, {});
  else for (const it of foreign) context.say(it.side === 'zh' ? 'SB0377' : 'SB0377.en', it.path, {});
}

function blank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(blank);
  return typeof value !== 'string' || value.trim() === '';
}

function places(context: ScenarioCheck, value: unknown, path: Path): void {
  if (typeof value === 'string') return inSentence(context, value, path);
  if (typeof value === 'number') {
    const source = context.tree.source(path) ?? '';
    if (/^0\d/.test(source)) context.say('SB0356', path, { source, value });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value))
    places(context, child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function inSentence(context: ScenarioCheck, sentence: string, path: Path): void {
  const facts = Object.keys(context.scenario.facts);
  // Only what the agent says knows the agent; only the customer repeats the time that was promised.
  const more: Readonly<Record<string, string>> = { ready: 'agentId', lines: 'promised', variants: 'promised' };
  const also = more[path[0] ?? ''];
  const known = also === undefined ? facts : [...facts, also];
  for (const [, name] of sentence.matchAll(/\{([^{}\s]{1,60})\}/g)) {
    if (name === undefined || (known.includes(name) && /^\w+$/.test(name))) continue;
    if (facts.includes(name)) {
      const better = name.replace(/-+(\w?)/g, (_, letter: string) => letter.toUpperCase());
      context.say('SB0332', path, { name, better });
    } else context.say('SB0331', path, { name: shown(name), suggestion: suggestion(name, known) });
  }
  unfilled(context, sentence, path, known);
}

function unfilled(context: ScenarioCheck, sentence: string, path: Path, known: readonly string[]): void {
  const wide = /[｛]\s*(\w{1,60})\s*[｝}]|\{\s*(\w{1,60})\s*｝/.exec(sentence);
  if (wide) return context.say('SB0331.wide', path, { source: wide[0], name: wide[1] ?? wide[2]! });
  if (/\{\s*\}/.test(sentence)) return context.say('SB0331.empty', path, {});
  const [open] = /[{}][^{}]{0,20}/.exec(sentence.replace(/\{[^{}]*\}/g, '')) ?? [];
  if (open === undefined) {
    const [spaced, name = ''] =
      /\{\s*(?:\s(\w{1,60})|(\w{1,60})\s)\s*\}/.exec(sentence)?.filter((it) => it !== undefined) ?? [];
    if (spaced !== undefined)
      context.say('SB0331', path, { name: spaced.slice(1, -1), suggestion: suggestion(name, known) });
    return;
  }
  const name = /^\{\s*(\w{1,60})/.exec(open)?.[1] ?? '';
  context.say('SB0331.open', path, {
    source: open,
    better: name === '' ? { zh: '{事实}', en: '{fact}' } : `{${name}}`
  });
}
