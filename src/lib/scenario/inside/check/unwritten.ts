import type { Path } from '#formats/yaml';
import type { ScenarioCheck } from './context';

/** What templates and quick fixes leave behind, and what people write themselves until they know better. */
const placeholder = /[（(]待写[）)]|待写|待补充?|\(to be written\)|\b(?:TODO|TBD|FIXME)\b/u;
/** A text that is all in the quotes of print: YAML takes them for letters. */
const inPrint = /^\s*(?:“[^“”]*”|‘[^‘’]*’)\s*$/u;
/** Where no text is said or read: words that are listened for, and what programs go by. */
const unsaid: ReadonlySet<string | number> = new Set(['names', 'scenario', 'business', 'lock', 'jargon', 'words']);

/** Every text is written, and none has its quotes in it: SB0398 and SB0399. A line of the file is told once, in whichever languages it is so. */
export function checkUnwritten(context: ScenarioCheck): void {
  const told = new Set<string>();
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const words = placeholder.exec(value)?.[0];
      const code = words === undefined ? (inPrint.test(value) ? 'SB0399' : undefined) : 'SB0398';
      const at = `${code} ${context.tree.place(path).line}`;
      if (code === undefined || told.has(at)) return;
      told.add(at);
      if (words === undefined) context.say('SB0399', path, {});
      else context.say('SB0398', path, { words });
    } else if (value !== null && typeof value === 'object')
      for (const [key, child] of Object.entries(value))
        if (path.length > 0 || !unsaid.has(key)) look(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(context.said, []);
}
