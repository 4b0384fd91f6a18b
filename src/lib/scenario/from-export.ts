import { waiting, type Entry } from '#domain/entry';
import { currentEntry } from '#domain/entry-formats';
import { formatDuration } from '#domain/units';

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const time = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? formatDuration(value) : value;

/**
 * The text of a run file made of what the app exported (`{ header, entries, … }` as JSON), so that one
 * reader judges both. Disputes and seal stay out: nothing derived stands in a run file. Nothing is
 * trusted: what is wrong in the export is as wrong in the text. `undefined` for any other text.
 */
export function fromExport(text: string): string | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isMap(value) || !isMap(value['header']) || !Array.isArray(value['entries'])) return undefined;
  const { id, ...header } = value['header'];
  const entries = (value['entries'] as readonly unknown[]).map((entry) => {
    if (!isMap(entry)) return entry;
    const { at_ms, who: _who, ...rest } = currentEntry(entry as unknown as Entry) as Entry & { readonly say?: string };
    const at = time(at_ms);
    if ('say' in rest) return { at, say: rest.say, ...rest.with };
    return rest.do === waiting ? { at, wait: time(rest.with?.['for']) } : { at, ...rest };
  });
  const until = value['until_ms'] === undefined ? {} : { until: time(value['until_ms']) };
  // JSON is YAML; an entry a line keeps the places of diagnostics near what they mean.
  return JSON.stringify({ run: id, ...header, ...until, entries }, null, 1);
}
