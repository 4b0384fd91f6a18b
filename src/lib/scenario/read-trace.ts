import { parseTime } from '#calendar/dates';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { waiting, type Entry, type FieldValue, type Fields } from '#domain/entry';
import { langs, type Lang } from '#domain/text';
import { formatDuration, parseDuration } from '#domain/units';
import { conditions, type Condition } from '#machines/clause';
import type { Channel, Difficulty } from '#domain/ids';
import { roleNames } from '#domain/terms';
import { roles } from '#domain/roles';
import { eventSpec, ticketEvents } from '#machines/ticket-events';
import { readAutopilots, rolesOf, type ScriptAutopilots } from './inside/autopilots';
import { Cursor } from './inside/run/cursor';
import { shown } from '#formats/say';
import { readYaml, runLimits, type Path } from '#formats/yaml';
import { mostEntries, mostSaid } from './read-run';

/** One ticket from a script: what is fixed of it, what is done to it, until when. */
export interface TraceScript {
  readonly ticket: {
    readonly channel: Channel;
    readonly business: string;
    readonly service?: string;
    readonly tier: 'ordinary' | 'vip';
    readonly care: boolean;
    readonly openedAt_ms: number;
    /** The customer's language (1.1-hotline-language); without it, that in which the script is spoken. */
    readonly lang?: Lang;
    readonly number?: string;
    readonly difficulty?: Difficulty;
    readonly conditions: Readonly<Partial<Record<Condition, boolean>>>;
    readonly room?: Readonly<Record<string, number>>;
  };
  readonly seed: number;
  readonly autopilots: ScriptAutopilots;
  readonly entries: readonly Entry[];
  readonly until_ms?: number;
}

/** Who is in need of care (1.1-hall-care). */
const cares = ['elderly', 'disabled'] as const;
const channels = ['hall', 'hotline', 'app', 'wechat', 'kiosk'] as const satisfies readonly Channel[];
// prettier-ignore
const ticketKeys = ['channel', 'business', 'service', 'tier', 'care', 'openedAt', 'lang', 'number', 'difficulty', 'conditions', 'room'];

/**
 * Reads the script of one ticket. What its entries do, and whether anybody may, is not judged here: a wrong event is a fact of the ticket
 * (`refused`), not a mistake of the file.
 * @param file how diagnostics call it
 */
export function readTrace(bytes: Uint8Array | string, file: string): Result<TraceScript> {
  const yaml = readYaml(bytes, file, runLimits);
  if (!yaml.ok) return yaml;
  const c = new Cursor(yaml.value);
  const root = c.mapping(yaml.value.value, [], ['trace', 'ticket', 'seed', 'autopilots', 'entries', 'until']);
  const ticket = readTicket(c, root['ticket']);
  const script: TraceScript = {
    ticket,
    seed: root['seed'] === undefined ? 1 : c.whole(root['seed'], ['seed'], 0, Number.MAX_SAFE_INTEGER),
    autopilots: readPilots(c, root['autopilots']),
    entries: readEntries(c, root['entries'] ?? [], ticket.openedAt_ms),
    ...(root['until'] === undefined ? {} : { until_ms: moment(c, root['until'], ['until'], ticket.openedAt_ms) })
  };
  const last_ms = Math.max(...script.entries.map(({ at_ms }) => at_ms));
  if (script.until_ms !== undefined && script.until_ms < last_ms)
    c.say('SB0425', ['until'], { came: formatDuration(script.until_ms), before: formatDuration(last_ms) });
  return c.failed ? bad(...c.found) : good(script, c.found);
}

function readTicket(c: Cursor, value: unknown): TraceScript['ticket'] {
  const at = (key: string): Path => ['ticket', key];
  const map = c.mapping(value, ['ticket'], ticketKeys);
  const { care = false, conditions: given, room, service, lang, number, difficulty } = map;
  return {
    channel: c.choice(map['channel'], at('channel'), channels),
    business: c.matching(map['business'], at('business'), /^[a-z][a-z-]{0,40}$/, 'id'),
    tier: c.choice(map['tier'] ?? 'ordinary', at('tier'), ['ordinary', 'vip']),
    care: readCare(c, care, at('care')),
    openedAt_ms: instant(c, map['openedAt'], at('openedAt')),
    conditions: given === undefined ? {} : readConditions(c, given, at('conditions')),
    ...(lang === undefined ? {} : { lang: c.choice<Lang>(lang, at('lang'), langs) }),
    ...(service === undefined ? {} : { service: c.text(service, at('service'), 200) }),
    ...(number === undefined ? {} : { number: c.text(number, at('number'), 60) }),
    ...(difficulty === undefined
      ? {}
      : { difficulty: c.choice<Difficulty>(difficulty, at('difficulty'), ['none', 'ordinary', 'major']) }),
    ...(room === undefined
      ? {}
      : {
          room: Object.fromEntries(
            Object.entries(c.mapping(room, at('room'))).map(([team, left]) => [
              team,
              c.whole(left, [...at('room'), team], 0, 10_000)
            ])
          )
        })
  };
}

/** What holds of the case. A key of the ticket itself is told where it belongs. */
function readConditions(c: Cursor, value: unknown, path: Path): TraceScript['ticket']['conditions'] {
  const known: readonly string[] = conditions;
  const told = Object.entries(c.mapping(value, path, [...conditions, ...ticketKeys]));
  for (const [name] of told) if (ticketKeys.includes(name)) c.say('SB0427', [...path, name], { name }, 'key');
  return Object.fromEntries(
    told
      .filter(([name]) => known.includes(name))
      .map(([name, holds]) => [name, c.choice(String(holds), [...path, name], ['true', 'false']) === 'true'])
  );
}

/**
 * True if the customer is in need of care: `true`, or which (the catalogue's `care`), one or several. What kind it is, is for people to read.
 * `none` and `no` are `false`, as older scripts have it.
 */
function readCare(c: Cursor, value: unknown, path: Path): boolean {
  if (Array.isArray(value)) return value.map((each: unknown, at) => c.choice(each, [...path, at], cares)).length > 0;
  if (value === 'none' || value === 'no') return false;
  return c.choice(String(plain(value)), path, [...cares, 'true', 'false']) !== 'false';
}

/** Without it, the system does what it does by itself. */
function readPilots(c: Cursor, value: unknown): ScriptAutopilots {
  if (value === undefined) return { system: 'exemplary' };
  return readAutopilots(c, value, rolesOf(ticketEvents), (role, path, of) =>
    c.say('SB0426', path, { name: roleNames[role] }, of)
  );
}

function readEntries(c: Cursor, value: unknown, openedAt_ms: number): readonly Entry[] {
  if (!Array.isArray(value)) {
    c.wrong(value, ['entries'], 'array');
    return [];
  }
  if (value.length > mostEntries) {
    c.say('SB0423', ['entries', mostEntries], { came: value.length, limit: mostEntries });
    return [];
  }
  return value.map((each: unknown, index) => {
    const path: Path = ['entries', index];
    const map = c.mapping(each, path, ['at', 'who', 'say', 'do', 'with', 'wait']);
    const at_ms = moment(c, map['at'], [...path, 'at'], openedAt_ms);
    const kinds = ['say', 'do', 'wait'].filter((kind) => map[kind] !== undefined);
    if (kinds.length !== 1) c.say('SB0413', path, {});
    if (map['wait'] !== undefined)
      return { at_ms, who: 'system', do: waiting, with: { for: span(c, map['wait'], [...path, 'wait']) } };
    const who = c.choice(map['who'], [...path, 'who'], roles);
    if (map['say'] !== undefined) return { at_ms, who, say: c.text(map['say'], [...path, 'say'], mostSaid) };
    const name = c.text(map['do'], [...path, 'do'], 100);
    const fields = map['with'] === undefined ? undefined : c.mapping(map['with'], [...path, 'with']);
    return { at_ms, who, do: name, ...(fields ? { with: valuesOf(name, fields, openedAt_ms) } : {}) };
  });
}

/** Fields as they were written; where the event has a time or a duration, in milliseconds. What fits nowhere stays as it is and is refused. */
function valuesOf(event: string, fields: Readonly<Record<string, unknown>>, openedAt_ms: number): Fields {
  const spec = eventSpec(event)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const type = Object.hasOwn(spec, name) ? spec[name]!.type : undefined;
      const read =
        type === 'duration'
          ? parseDuration(value)
          : type === 'time'
            ? (parseDuration(value) ?? offset(value, openedAt_ms))
            : undefined;
      return [name, read ?? plain(value)];
    })
  );
}

function plain(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : shown(value);
}

function offset(value: unknown, openedAt_ms: number): number | undefined {
  const at = typeof value === 'string' ? parseTime(value) : undefined;
  return at === undefined ? undefined : at - openedAt_ms;
}

/** A time of the ticket: since it was opened (`30min`), or by the clock in Shanghai. */
function moment(c: Cursor, value: unknown, path: Path, openedAt_ms: number): number {
  const ms = value === 0 ? 0 : (parseDuration(value) ?? offset(value, openedAt_ms));
  if (ms !== undefined) return ms;
  c.wrong(value, path, 'moment');
  return 0;
}

function span(c: Cursor, value: unknown, path: Path): number {
  const ms = parseDuration(value);
  if (ms !== undefined) return ms;
  c.wrong(value, path, 'time');
  return 0;
}

function instant(c: Cursor, value: unknown, path: Path): number {
  const at = typeof value === 'string' ? (parseTime(value) ?? iso(value)) : undefined;
  if (at !== undefined) return at;
  c.wrong(value, path, 'instant');
  return 0;
}

/** With a zone: `2026-11-27T17:30:00+08:00`. */
function iso(text: string): number | undefined {
  const ms = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
