import type { Path } from '#formats/yaml';
import { suggestion } from '#domain/suggest';
import { shown } from '#formats/say';
import { valueAt } from '#formats/value-at';
import type { ScenarioCheck } from './context';

/** Keys of the file under which ids and wordings stand, no texts in languages. */
const untranslated: ReadonlySet<string | number> = new Set([
  'names',
  'expects',
  'sums',
  'personal',
  'languages',
  'modes'
]);
/** Where `{fact}` is filled. */
const filled = ['lines', 'facts', 'draws', 'desk', 'ready', 'brief', 'expects', 'sums'] as const;

/** Every text stands in every language of the scenario, and every `{place}` in it names a fact. */
export function checkTexts(context: ScenarioCheck): void {
  const root = context.tree.value as Record<string, unknown>;
  for (const key of Object.keys(root)) if (!untranslated.has(key)) translations(context, root[key], [key]);
  const worded = Object.keys(context.scenario.variants).flatMap((id): Path[] => [
    ['variants', id, 'lines'],
    ['variants', id, 'desk']
  ]);
  for (const path of [...filled.map((key) => [key]), ...worded]) places(context, valueAt(root, path), path);
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
    return;
  }
  for (const [key, child] of Object.entries(value))
    translations(context, child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A mapping of languages to a text or wordings; ids that happen to be called `zh` map to mappings. */
function isText(value: object): boolean {
  const keys = Object.keys(value);
  const textLike = (it: unknown) => it === undefined || it === null || typeof it === 'string' || Array.isArray(it);
  return (
    !Array.isArray(value) &&
    keys.length > 0 &&
    keys.every((key) => key === 'zh' || key === 'en') &&
    Object.values(value).every(textLike)
  );
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
}
