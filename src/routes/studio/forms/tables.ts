import type { Path } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { itemPath, listOf, mapping, newId, type Plain } from './changes.ts';
import { sidesOf, type Worded } from './languages.ts';

export interface Cell {
  readonly path: Path;
  readonly value: unknown;
}

/** Fact of the case. A value in two languages has two cells. */
export interface FactRow {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly values: readonly { readonly cell: Cell; readonly isText: boolean }[];
  readonly personal: boolean;
}

export function factRows(file: Plain): readonly FactRow[] {
  return Object.entries(mapping(file['facts'])).map(([id, written]) => {
    const { label, value, personal } = mapping(written) as Record<string, unknown>;
    return {
      id,
      label: bothOf(label),
      values: listOf(value).map((one, at) => ({
        cell: { path: itemPath(['facts', id, 'value'], value, at), value: one },
        isText: one !== null && typeof one === 'object'
      })),
      personal: personal === true
    };
  });
}

export function newFact(
  file: Plain,
  label: Worded,
  value: string
): { readonly id: string; readonly changes: readonly Change[] } {
  const id = newId(label.en ?? '', Object.keys(mapping(file['facts'])), 'fact', true);
  return { id, changes: [{ put: ['facts', id], value: { label, value } }] };
}

/** Adds one more value to those of which the seed picks one. */
export function oneMore(path: Path, before: unknown, value: unknown): readonly Change[] {
  if (Array.isArray(before)) return [{ put: [...path, before.length], value }];
  return [{ put: path, value: before === undefined ? value : [before, value] }];
}

export interface LineRow {
  readonly id: string;
  readonly of: 'customer' | 'agent';
  readonly path: Path;
  readonly zh: readonly Cell[];
  readonly en: readonly Cell[];
  /** Languages of the scenario in which it has no wording. */
  readonly missing: readonly ('zh' | 'en')[];
  readonly used: readonly Use[];
}
export interface Use {
  readonly thing: string;
  readonly state?: string;
  readonly trigger?: string;
}

export function lineRows(file: Plain): readonly LineRow[] {
  const asked = sidesOf(file);
  const uses = usesIn(file);
  const row = (of: LineRow['of'], id: string, path: Path, text: unknown): LineRow => {
    const cells = (lang: 'zh' | 'en'): readonly Cell[] => {
      const whole = mapping(text)[lang];
      return listOf(whole).map((value, at) => ({ path: itemPath([...path, lang], whole, at), value }));
    };
    const [zh, en] = [cells('zh'), cells('en')];
    const says = (all: readonly Cell[]) => all.length > 0 && all.every(({ value }) => String(value).trim() !== '');
    const missing = asked.filter((lang) => !says(lang === 'zh' ? zh : en));
    return { id, of, path, zh, en, missing, used: of === 'customer' ? (uses.get(id) ?? []) : [] };
  };
  return [
    ...Object.entries(mapping(file['lines'])).map(([id, text]) => row('customer', id, ['lines', id], text)),
    ...Object.entries(mapping(file['ready'])).map(([id, line]) =>
      row('agent', id, ['ready', id, 'say'], mapping(line)['say'])
    )
  ];
}

export function newLine(file: Plain, said: Worded): { readonly id: string; readonly changes: readonly Change[] } {
  const id = newId(said.en ?? '', Object.keys(mapping(file['lines'])), 'line');
  return { id, changes: [{ put: ['lines', id], value: said }] };
}

/** Returns uses of a customer's line outside of reactions: in the temper, and as a variant's wording. */
export function usesElsewhere(file: Plain, id: string): readonly ('temper' | 'variants')[] {
  const temper = mapping(file['temper']);
  const [leaves, waits] = [mapping(temper['hangs-up']), mapping(temper['patience'])];
  const said = [leaves['say'], leaves['warn'], ...listOf(waits['say']), waits['last']];
  const cases = Object.values(mapping(file['variants'])).map((it) => mapping(mapping(it)['lines']));
  return [
    ...(said.includes(id) ? ['temper' as const] : []),
    ...(cases.some((lines) => Object.hasOwn(lines, id)) ? ['variants' as const] : [])
  ];
}

/** Returns the paths that refer to a fact: in braces, told, or as a sum; without its definition. */
export function usesOfFactIn(file: Plain, id: string): readonly Path[] {
  const sides: readonly (string | number)[] = sidesOf(file);
  const found: Path[] = [];
  const names = (text: string, path: Path): boolean =>
    text.includes(`{${id}}`) || (text === id && path.some((it) => it === 'tell' || it === 'yuan' || it === 'at-least'));
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string' && names(value, path)) found.push(path);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const isUnheard = (key === 'zh' || key === 'en') && !sides.includes(key);
      if (!isUnheard) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(file, []);
  return found.filter(([first, second]) => first !== 'facts' || second !== id);
}

function usesIn(file: Plain): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>();
  const said = (reactions: unknown, use: Use): void => {
    for (const one of listOf(reactions)) {
      for (const key of ['say', 'nod'] as const) {
        const id = mapping(one)[key];
        if (typeof id === 'string') found.set(id, [...(found.get(id) ?? []), use]);
      }
    }
  };
  const by = (triggers: unknown, use: Use): void => {
    for (const [trigger, reactions] of Object.entries(mapping(triggers))) said(reactions, { ...use, trigger });
  };
  for (const [thing, demand] of Object.entries(mapping(file['demands'])))
    for (const [state, written] of Object.entries(mapping(demand))) {
      if (state === 'raise' || state === 'again') said(written, { thing, state });
      else if (state !== 'title' && state !== 'when') by(written, { thing, state });
    }
  const regions = [...Object.entries(mapping(file['behaviour'])), ['talk', mapping(file['talk'])] as const];
  for (const [thing, region] of regions) {
    by(mapping(region)['on'] ?? mapping(region)['anywhere'], { thing });
    for (const [state, written] of Object.entries(mapping(mapping(region)['states'])))
      by(mapping(written)['on'], { thing, state });
  }
  return found;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Returns a text in both languages, empty if there is none. */
export const bothOf = (value: unknown): { readonly zh: string; readonly en: string } => ({
  zh: textOf(mapping(value)['zh']),
  en: textOf(mapping(value)['en'])
});
