import { demandLives, type DemandLife } from '#domain/ids';
import { own } from '#domain/own';
import { entryAround, outlineOf } from '#formats/yaml-outline';
import type { Path } from '#formats/value-at';
import { offsetAt } from '#formats/yaml-edit';

function pathsOf(id: string): readonly (readonly string[])[] {
  const [region = '', state] = id.split('.');
  const inside = (path: readonly string[], last: readonly string[]) => (state === undefined ? [path] : [last, path]);
  return [
    ...inside(['demands', region], ['demands', region, state ?? '']),
    ...inside(['behaviour', region], ['behaviour', region, 'states', state ?? '']),
    ...(region === 'talk' ? inside(['talk'], ['talk', 'states', state ?? '']) : [])
  ];
}

/** Returns the position of a chart state in the text; `undefined` if it comes from shared behaviour. */
export function placeOfState(text: string, id: string): number | undefined {
  for (const path of pathsOf(id)) {
    const offset = offsetAt(text, path);
    if (offset !== undefined) return offset;
  }
  return undefined;
}

/** Returns the state, demand or course around an offset; `undefined` if none. Uses the present text, valid or not. */
export function stateAround(text: string, offset: number): string | undefined {
  const [kind, region, third, fourth] = entryAround(outlineOf(text), offset).path.map(String);
  if (kind === 'talk') return region === 'states' && third !== undefined ? `talk.${third}` : 'talk';
  if (region === undefined) return undefined;
  if (kind === 'behaviour') return third === 'states' && fourth !== undefined ? `${region}.${fourth}` : region;
  if (kind !== 'demands') return undefined;
  // What brings it up is written beside its states.
  const life = third === undefined ? undefined : (own(broughtUp, third) ?? third);
  return life !== undefined && (demandLives as readonly string[]).includes(life) ? `${region}.${life}` : region;
}

/** Returns the path of the value at a line and column, both from 1. */
export function pathAt(text: string, line: number, column = 1): Path {
  const before = text.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, it) => sum + it.length + 1, 0) + column - 1;
  return entryAround(outlineOf(text), offset).path;
}

const broughtUp: Readonly<Record<string, DemandLife>> = { when: 'unraised', raise: 'unraised', again: 'raised' };
