import type { Lang } from '#domain/text';

/** Returns a file without texts in languages it does not list, since nobody hears or sees them. */
export function saidIn(value: unknown, languages: readonly Lang[]): unknown {
  const sides = new Set<string>(languages.map((lang) => (lang === 'en' ? 'en' : 'zh')));
  const without = (here: unknown): unknown => {
    if (here === null || typeof here !== 'object') return here;
    if (Array.isArray(here)) return here.map(without);
    const heard = Object.entries(here).filter(([key]) => !isText(here) || sides.has(key));
    return Object.fromEntries(heard.map(([key, child]) => [key, without(child)]));
  };
  return without(value);
}

/** Distinguishes a mapping of languages to texts from a mapping whose ids happen to be `zh` or `en`. */
export function isText(value: object): boolean {
  const keys = Object.keys(value);
  const textLike = (it: unknown) => it === undefined || it === null || typeof it === 'string' || Array.isArray(it);
  return (
    !Array.isArray(value) &&
    keys.length > 0 &&
    keys.every((key) => key === 'zh' || key === 'en') &&
    Object.values(value).every(textLike)
  );
}
