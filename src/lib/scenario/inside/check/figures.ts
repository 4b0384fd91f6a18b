import { listed } from '#domain/text';
import { valueAt } from '#formats/value-at';
import type { Path } from '#formats/yaml';
import type { ScenarioCheck } from './context';

/** Sums of money as people write them. */
const sums = /(\d+(?:\.\d+)?)\s*(?:元|块|yuan)/giu;
/** Where what is charged, owed and given stands. */
const known = ['facts', 'draws', 'desk', 'variants', 'sums', 'expects', 'remedies'] as const;

/** Sums that customer and agent name stand somewhere in the case: one that only a line knows is a slip of the pen. A bad line may say any. */
export function checkFigures(context: ScenarioCheck): void {
  const { file, scenario } = context;
  const texts = JSON.stringify(known.map((key) => scenario[key]));
  const figures = new Set([...texts.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure)));
  const slips = (path: Path): readonly { readonly path: Path; readonly figures: readonly string[] }[] => {
    const value = valueAt(context.said, path);
    if (typeof value === 'string') {
      const wrong = [...value.matchAll(sums)].flatMap(([, it]) => (figures.has(Number(it)) ? [] : [it!]));
      return wrong.length > 0 ? [{ path, figures: wrong }] : [];
    }
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, child]) =>
      child === undefined ? [] : slips([...path, Array.isArray(value) ? Number(key) : key])
    );
  };
  // A line is one place, however many of its sums are wrong, and in both languages.
  const look = (path: Path): void => {
    const [first, ...more] = slips(path);
    if (!first) return;
    const all = [...new Set([first, ...more].flatMap((it) => it.figures))];
    context.say('SB0388', first.path, { figures: listed(all) });
  };
  for (const id of Object.keys(file.lines)) look(['lines', id]);
  for (const [id, { bad }] of Object.entries(file.ready)) if (!bad) look(['ready', id, 'say']);
}
