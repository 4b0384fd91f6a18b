import { parseTime } from '#calendar/dates';
import { report } from '#diagnostics/catalogue/run';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { waiting, type Entry, type FieldValue, type Fields } from '#domain/entry';
import { formatDuration, parseDuration } from '#domain/units';
import { roleNames } from '#domain/terms';
import { asWritten, readAs } from '#formats/read-as';
import { mostEntries } from '#formats/run';
import { shown } from '#formats/say';
import { traceSchema, traceVoice, type ScriptAutopilots, type TraceFile } from '#formats/trace';
import { readYaml, runLimits } from '#formats/yaml';
import { eventSpec, ticketEvents } from '#machines/ticket-events';
import { idleAmong, rolesOf } from './inside/autopilots';

export interface TraceScript {
  readonly ticket: Omit<TraceFile['ticket'], 'openedAt'> & { readonly openedAt_ms: number };
  readonly seed: number;
  readonly autopilots: ScriptAutopilots;
  readonly entries: readonly Entry[];
  readonly until_ms?: number;
}

/** Reads a ticket's script: SB0401 to SB0427, or codes of {@link readYaml}. A wrong event is a fact (`refused`). */
export function readTrace(bytes: Uint8Array | string, file: string): Result<TraceScript> {
  const yaml = readYaml(bytes, file, runLimits);
  if (!yaml.ok) return yaml;
  const tree = yaml.value;
  const read = readAs(traceSchema, asWritten(tree), tree, { voice: traceVoice, most: { entries: mostEntries } });
  if (!read.ok) return read;
  const { openedAt: openedAt_ms, ...ticket } = read.value.ticket;
  const { seed, autopilots, until } = read.value;
  const entries = read.value.entries.map((entry) => entryOf(entry, openedAt_ms));
  const until_ms = until && sinceOpening(until, openedAt_ms);
  const last_ms = Math.max(...entries.map(({ at_ms }) => at_ms));
  if (until_ms !== undefined && until_ms < last_ms) {
    const values = { came: formatDuration(until_ms), before: formatDuration(last_ms) };
    return bad(report('SB0425', values, tree.place(['until'])));
  }
  const idle = idleAmong(tree, rolesOf(ticketEvents)).map(({ role, path, of }) =>
    report('SB0426', { name: roleNames[role] }, tree.place(path, of))
  );
  return good(
    {
      ticket: { ...ticket, openedAt_ms },
      seed,
      autopilots,
      entries,
      ...(until_ms === undefined ? {} : { until_ms })
    },
    idle
  );
}

type Moment = TraceFile['entries'][number]['at'];

const sinceOpening = ({ since, ms }: Moment, openedAt_ms: number): number =>
  since === 'opening' ? ms : ms - openedAt_ms;

function entryOf(entry: TraceFile['entries'][number], openedAt_ms: number): Entry {
  const at_ms = sinceOpening(entry.at, openedAt_ms);
  if ('say' in entry) return { at_ms, who: entry.who, say: entry.say };
  if ('wait' in entry) return { at_ms, who: 'system', do: waiting, with: { for: entry.wait } };
  const { who, do: event, with: fields } = entry;
  return { at_ms, who, do: event, ...(fields ? { with: valuesOf(event, fields, openedAt_ms) } : {}) };
}

function valuesOf(event: string, fields: Readonly<Record<string, unknown>>, openedAt_ms: number): Fields {
  const spec = eventSpec(event)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const type = Object.hasOwn(spec, name) ? spec[name]!.type : undefined;
      const instant = type === 'time' && typeof value === 'string' ? parseTime(value) : undefined;
      const length = type === 'duration' || type === 'time' ? parseDuration(value) : undefined;
      return [name, length ?? (instant === undefined ? plain(value) : instant - openedAt_ms)];
    })
  );
}

function plain(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : shown(value);
}
