import { cycleEvents, cycleEventSpec, type CycleEvent, type CycleField } from '#machines/cycles';
import { roles } from '#domain/roles';
import type { CycleEntry } from '#operations/log';
import { isMonth } from '#operations/periods';
import type { Path } from '#formats/yaml';
import { suggestion } from '#domain/suggest';
import { shown } from '#formats/say';
import type { HouseCursor } from './cursor';

/** One entry of a script: what was done, when, by which role, with what. Nothing for what is no event. */
export function readCycleEntry(c: HouseCursor, value: unknown, path: Path): CycleEntry | undefined {
  const map = c.mapping(value, path, ['at', 'who', 'do', 'with']);
  const at_ms = c.instant(map['at'], [...path, 'at']);
  const who = c.choice(map['who'], [...path, 'who'], roles);
  const name = c.name(map['do'], [...path, 'do']);
  const spec = cycleEventSpec(name);
  if (!spec) {
    const known = suggestion(name, Object.keys(cycleEvents));
    if (name !== '') c.tell('SB0566', [...path, 'do'], { name: shown(name), suggestion: known });
    return undefined;
  }
  const given = map['with'] === undefined ? {} : c.mapping(map['with'], [...path, 'with']);
  const known = Object.keys(spec.fields);
  for (const field of Object.keys(given)) {
    if (known.includes(field)) continue;
    const values = { name, field: shown(field), suggestion: suggestion(field, known) };
    c.tell('SB0567', [...path, 'with', field], values, 'key');
  }
  const kept = Object.entries(spec.fields).flatMap(([field, { optional, ...shape }]) => {
    const place: Path = [...path, 'with', field];
    if (given[field] !== undefined) return [[field, readField(c, given[field], place, shape)] as const];
    if (!optional) c.tell('SB0568', map['with'] === undefined ? path : [...path, 'with'], { name, field });
    return [];
  });
  // Its fields were read by the table that the type is made from.
  return { at_ms, who, do: name as CycleEvent, with: Object.fromEntries(kept) } as CycleEntry;
}

const longest = 400;

function readField(c: HouseCursor, value: unknown, path: Path, { type, choices }: CycleField): unknown {
  switch (type) {
    case 'list':
      return c.names(value, path);
    case 'time':
      return c.instant(value, path);
    case 'choice':
      return c.choice(value, path, choices ?? []);
    case 'month':
      if (typeof value === 'string' && isMonth(value)) return value;
      c.tell('SB0569', path, { name: String(path.at(-1)), came: shown(value) });
      return '1970-01';
    case 'text':
      return c.text(value, path, longest);
  }
}
