import { passes_ms, waiting } from '#domain/entry';
import { formatDuration } from '#domain/units';
import type { RunFile } from './run';

/** Converts a run to plain data that `readRun` reads back. Needs no reader, so the app exports with it. */
export function runFileOf({ header, entries, until_ms, wrapUp, disputes, seal }: RunFile): object {
  const { format: _format, id, drill, ...rest } = header;
  // Noted before the last entry, it says nothing.
  const lived = until_ms !== undefined && until_ms >= (entries.at(-1)?.at_ms ?? 0);
  return {
    format: 3,
    run: id,
    ...rest,
    ...(drill ? { drill: drillWritten(drill) } : {}),
    ...(lived ? { until: formatDuration(until_ms) } : {}),
    entries: entries.map(writtenEntry),
    ...(wrapUp ? { wrapUp: wrapUpWritten(wrapUp) } : {}),
    ...(disputes.length > 0 ? { disputes } : {}),
    ...(seal ? { seal } : {})
  };
}

export function writtenEntry({ at_ms, who, ...rest }: RunFile['entries'][number]): object {
  const at = { at: formatDuration(at_ms), ...(who === 'agent' ? {} : { who }) };
  if ('do' in rest && rest.do === waiting)
    return { ...at, do: waiting, with: { for: formatDuration(passes_ms({ at_ms, who, ...rest })) } };
  return { ...at, ...rest };
}

function drillWritten({ from_ms, ...drill }: NonNullable<RunFile['header']['drill']>): object {
  return { ...drill, from: formatDuration(from_ms) };
}

function wrapUpWritten({ took_ms, ...work }: NonNullable<RunFile['wrapUp']>): object {
  return { ...work, took: formatDuration(took_ms) };
}
