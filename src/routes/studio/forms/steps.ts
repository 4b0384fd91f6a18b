import type { Path } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { kindAt } from '../writing/kinds-at.ts';
import { newId, type Plain } from './changes.ts';
import type { Worded } from './languages.ts';
import type { Thing } from './customer.ts';

/** Returns the paths at which a state of a thing is named. */
export function namedAt(file: Plain, { id }: Pick<Thing, 'id'>, state: string): readonly Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    if (value !== state) return;
    const is = kindAt(path, 'value');
    if (is?.kind === 'state' && is.of === id) found.push(path);
  };
  walk(file, []);
  return found;
}

/** Renames a step: sets its title, derives its id from the English title, and updates all references to it. */
export function renamedStep(
  file: Plain,
  thing: Pick<Thing, 'id' | 'path' | 'states'>,
  state: string,
  title: Worded
): { readonly state: string; readonly changes: readonly Change[] } {
  const id = newId(
    title.en ?? '',
    thing.states.filter((it) => it !== state),
    'step'
  );
  const states = [...thing.path, 'states'];
  const moved: readonly Change[] =
    id === state
      ? []
      : [...namedAt(file, thing, state).map((put) => ({ put, value: id })), { rename: [...states, state], to: id }];
  return { state: id, changes: [...moved, { put: [...states, id, 'title'], value: title }] };
}
