import { formatDuration } from '#domain/units';
import { passes_ms, waiting, type FieldValue } from '#domain/entry';
import type { RunFile } from './read-run';

/**
 * A run as the YAML text that `readRun` reads back to the same run. Plain string writing: the browser exports
 * without yaml. Every text is written as JSON, which YAML 1.2 takes for a double-quoted scalar.
 */
export function writeRun({ header, entries, until_ms }: RunFile): string {
  const lines = [
    'format: 1',
    `run: ${text(header.id)}`,
    `scenario: ${text(header.scenario)}`,
    `seed: ${header.seed}`,
    `mode: ${header.mode}`,
    `lang: ${header.lang}`,
    `trainee: { name: ${text(header.trainee.name)}, agentId: ${text(header.trainee.agentId)} }`,
    `allowance: ${text(header.allowance)}`,
    `origin: ${header.origin}`
  ];
  if (header.startedAt !== undefined) lines.push(`startedAt: ${text(header.startedAt)}`);
  if (header.versions) lines.push(`versions: ${flow(header.versions)}`);
  if (until_ms !== undefined) lines.push(`until: ${formatDuration(until_ms)}`);
  if (entries.length === 0) return [...lines, 'entries: []', ''].join('\n');
  return [...lines, 'entries:', ...entries.map((entry) => `  - ${entryLine(entry)}`), ''].join('\n');
}

function entryLine(entry: RunFile['entries'][number]): string {
  const at = `at: ${formatDuration(entry.at_ms)}`;
  if ('say' in entry)
    return `{ ${at}, say: ${text(entry.say)}${entry.with ? `, line: ${text(entry.with.line)}` : ''} }`;
  if (entry.do === waiting) return `{ ${at}, wait: ${formatDuration(passes_ms(entry))} }`;
  return `{ ${at}, do: ${entry.do}${entry.with ? `, with: ${flow(entry.with)}` : ''} }`;
}

function flow(map: Readonly<Record<string, FieldValue>>): string {
  return `{ ${Object.entries(map)
    .map(([key, value]) => `${key}: ${text(value)}`)
    .join(', ')} }`;
}

/** Line separators and control characters are legal in JSON and not in YAML: written as escapes. */
function text(value: FieldValue): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
