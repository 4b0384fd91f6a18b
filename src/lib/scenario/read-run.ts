import { bad, good, type Result } from '#diagnostics/diagnostic';
import { waiting, type DoneEntry, type Entry } from '#domain/entry';
import { langs, type Lang } from '#domain/text';
import { formatDuration } from '#domain/units';
import { modes, type FieldId, type Mode } from '#domain/ids';
import { fieldName } from '#domain/terms';
import { suggestion } from '#domain/suggest';
import { Cursor } from './inside/run/cursor';
import { cameAs } from '#formats/kinds';
import { shown } from '#formats/say';
import { readYaml, runLimits, type Path } from '#formats/yaml';

/** What this room must know of a desktop act to check a run against it; `machines/desk-acts` has them. */
export interface ActShape {
  readonly name: string;
  readonly fields: readonly {
    readonly name: string;
    readonly type: 'text' | 'number' | 'choice' | 'time' | 'duration' | 'list';
    readonly choices?: readonly (string | number)[];
    readonly optional?: boolean;
  }[];
}

/** A run as its file tells it: a `Run` of the play room, except that a file need not pin versions. */
export interface RunFile {
  readonly header: {
    readonly format: 1;
    readonly id: string;
    readonly scenario: string;
    readonly seed: number;
    readonly mode: Mode;
    readonly lang: Lang;
    readonly origin: 'fresh' | 'import' | 'fork';
    readonly trainee: { readonly name: string; readonly agentId: string };
    readonly allowance: 1 | 1.5 | 2 | 'off';
    readonly versions?: {
      readonly charts: string;
      readonly policy: string;
      readonly lexicon: string;
      readonly scenario: string;
    };
    readonly startedAt?: string;
  };
  readonly entries: readonly Entry[];
  readonly until_ms?: number;
}

export interface ReadRunDeps {
  /** How long a line takes to say, milliseconds: with it, a line that starts before the last one ended is told. */
  readonly speech_ms?: (text: string) => number;
}

/** What a run may hold. */
export const mostEntries = 2000;
export const mostSaid = 20_000;

const headerKeys = [
  'format', 'run', 'scenario', 'seed', 'mode', 'lang', 'trainee', 'allowance', 'origin', 'until', 'versions', 'startedAt', 'entries'
]; // prettier-ignore
/** A run file is the trainee's own log. */
const who = 'agent';
const versionKeys = ['charts', 'policy', 'lexicon', 'scenario'] as const;

/**
 * Reads a run file: YAML, header (SB0401–SB0405), entries (SB0410–SB0425). All of it or nothing.
 * @param file how diagnostics call it
 * @param acts what can be done on the desktop
 */
export function readRun(
  bytes: Uint8Array | string,
  file: string,
  acts: readonly ActShape[],
  deps: ReadRunDeps = {}
): Result<RunFile> {
  const yaml = readYaml(bytes, file, runLimits);
  if (!yaml.ok) return yaml;
  const c = new Cursor(yaml.value);
  const { value } = yaml.value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    c.say('SB0405', [], { came: cameAs(value) });
    return bad(...c.found);
  }
  const root = c.mapping(value, [], headerKeys);
  const header = readHeader(c, root);
  const entries = readEntries(c, root['entries'], acts, deps);
  const until_ms = root['until'] === undefined ? undefined : c.duration(root['until'], ['until']);
  const last_ms = entries.at(-1)?.at_ms ?? 0;
  if (until_ms !== undefined && until_ms < last_ms && !c.failed) {
    c.say('SB0425', ['until'], { came: formatDuration(until_ms), before: formatDuration(last_ms) });
  }
  if (c.failed) return bad(...c.found);
  return good({ header, entries, ...(until_ms === undefined ? {} : { until_ms }) }, c.found);
}

function readHeader(c: Cursor, root: Readonly<Record<string, unknown>>): RunFile['header'] {
  const { versions, startedAt } = root;
  const trainee = c.mapping(root['trainee'], ['trainee'], ['name', 'agentId']);
  return {
    format: c.choice(root['format'], ['format'], [1]),
    id: c.matching(root['run'], ['run'], /^[A-Za-z0-9-]{1,100}$/, 'id'),
    scenario: c.matching(root['scenario'], ['scenario'], /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, 'id'),
    seed: c.whole(root['seed'], ['seed'], 0, Number.MAX_SAFE_INTEGER),
    mode: c.choice(root['mode'], ['mode'], modes),
    lang: c.choice(root['lang'], ['lang'], langs),
    origin: c.choice(root['origin'] ?? 'fresh', ['origin'], ['fresh', 'import', 'fork']),
    trainee: {
      name: c.text(trainee['name'], ['trainee', 'name'], 200),
      agentId: c.matching(trainee['agentId'], ['trainee', 'agentId'], /^\d{1,20}$/, 'digits')
    },
    allowance: c.choice(root['allowance'] ?? 1, ['allowance'], [1, 1.5, 2, 'off']),
    ...(versions === undefined ? {} : { versions: readVersions(c, versions) }),
    ...(startedAt === undefined
      ? {}
      : { startedAt: c.matching(startedAt, ['startedAt'], /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/, 'iso') })
  };
}

function readVersions(c: Cursor, value: unknown): NonNullable<RunFile['header']['versions']> {
  const map = c.mapping(value, ['versions'], versionKeys);
  const one = (key: string) => c.text(map[key], ['versions', key], 100);
  return { charts: one('charts'), policy: one('policy'), lexicon: one('lexicon'), scenario: one('scenario') };
}

function readEntries(c: Cursor, value: unknown, acts: readonly ActShape[], { speech_ms }: ReadRunDeps): Entry[] {
  if (!Array.isArray(value)) {
    c.wrong(value, ['entries'], 'array');
    return [];
  }
  if (value.length > mostEntries) {
    c.say('SB0423', ['entries', mostEntries], { came: value.length, limit: mostEntries });
    return [];
  }
  let before_ms = 0;
  let spoken_ms = 0;
  return value.map((each: unknown, at) => {
    const path: Path = ['entries', at];
    const entry = readEntry(c, each, path, acts);
    if (entry.at_ms < before_ms) {
      c.say('SB0420', [...path, 'at'], { came: formatDuration(entry.at_ms), before: formatDuration(before_ms) });
    } else if ('say' in entry && entry.at_ms < spoken_ms) {
      c.say('SB0422', [...path, 'at'], { before: formatDuration(spoken_ms) });
    }
    before_ms = Math.max(before_ms, entry.at_ms);
    if ('say' in entry && speech_ms) spoken_ms = entry.at_ms + speech_ms(entry.say);
    return entry;
  });
}

function readEntry(c: Cursor, value: unknown, path: Path, acts: readonly ActShape[]): Entry {
  const map = c.mapping(value, path, ['at', 'say', 'line', 'do', 'with', 'wait']);
  const known = value !== null && typeof value === 'object' && !Array.isArray(value);
  const at_ms = known ? c.duration(map['at'], [...path, 'at']) : 0;
  const kinds = ['say', 'do', 'wait'].filter((kind) => map[kind] !== undefined);
  if (known && kinds.length !== 1) c.say('SB0413', path, {});
  if (kinds.length !== 1) return { at_ms, who, do: '' };
  const stray = (kinds[0] === 'say' ? ['with'] : kinds[0] === 'do' ? ['line'] : ['with', 'line']).filter(
    (key) => map[key] !== undefined
  );
  for (const key of stray)
    c.say('SB0403', [...path, key], { name: key, suggestion: suggestion(key, ['at', kinds[0]!]) }, 'key');
  if (kinds[0] === 'wait')
    return { at_ms, who, do: waiting, with: { for: c.duration(map['wait'], [...path, 'wait']) } };
  if (kinds[0] === 'do') return { at_ms, who, ...readAct(c, map['do'], map['with'], path, acts) };
  const say = c.text(map['say'], [...path, 'say'], mostSaid);
  return {
    at_ms,
    who,
    say,
    ...(map['line'] === undefined ? {} : { with: { line: c.text(map['line'], [...path, 'line'], 100) } })
  };
}

type ScriptedAct = Pick<DoneEntry, 'do' | 'with'>;

function readAct(c: Cursor, name: unknown, fields: unknown, path: Path, acts: readonly ActShape[]): ScriptedAct {
  const asked = typeof name === 'string' ? name : shown(name);
  const act = acts.find((it) => it.name === asked);
  if (!act) {
    c.say('SB0410', [...path, 'do'], {
      name: shown(asked),
      suggestion: suggestion(
        asked,
        acts.map((it) => it.name)
      )
    });
    return { do: '' };
  }
  const known = act.fields.map((field) => field.name);
  const given = fields === undefined ? {} : c.mapping(fields, [...path, 'with']);
  for (const field of Object.keys(given)) {
    if (known.includes(field)) continue;
    const none = { zh: '去掉 with', en: 'leave out with' };
    const values = {
      name: act.name,
      field: shown(field),
      suggestion: known.length > 0 ? suggestion(field, known) : none
    };
    c.say('SB0411', [...path, 'with', field], values, 'key');
  }
  const kept: Record<string, string | number> = {};
  for (const field of act.fields) {
    const value = given[field.name];
    const place: Path = [...path, 'with', field.name];
    if (value === undefined) {
      if (!field.optional)
        c.say('SB0412', fields === undefined ? path : [...path, 'with'], {
          name: act.name,
          field: field.name,
          what: fieldName(field.name as FieldId)
        });
    } else if (field.type === 'number') kept[field.name] = number(c, value, place);
    else if (field.choices) kept[field.name] = c.choice(value, place, field.choices);
    else kept[field.name] = c.text(value, place, mostSaid);
  }
  return Object.keys(kept).length > 0 ? { do: act.name, with: kept } : { do: act.name };
}

function number(c: Cursor, value: unknown, path: Path): number {
  if (typeof value === 'number') return value;
  c.wrong(value, path, 'number');
  return 0;
}
