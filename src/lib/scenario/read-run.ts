import { report } from '#diagnostics/catalogue/run';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { formatDuration } from '#domain/units';
import { readAs, type ReadAs } from '#formats/read-as';
import {
  currentRun,
  exportVoice,
  mostDisputes,
  mostEntries,
  mostExported,
  runSchema,
  runVoice,
  type ActShape,
  type RunFile
} from '#formats/run';
import { collect } from '#formats/say';
import { readYaml, runLimits, type Path, type YamlTree } from '#formats/yaml';

export interface ReadRunDeps {
  /** Returns how long a line takes to say; if given, lines that overlap the previous one are reported. */
  readonly speech_ms?: (text: string) => number;
}

/** Reads a run from hand-written YAML or an export, old or new: header SB0401–SB0405, entries SB0410–SB0425. */
export function readRun(
  bytes: Uint8Array | string,
  file: string,
  acts: readonly ActShape[],
  deps: ReadRunDeps = {}
): Result<RunFile> {
  const json = jsonTree(bytes, file);
  const tree = json ? good(json) : readYaml(bytes, file, runLimits);
  if (!tree.ok) return tree;
  const current = currentRun(tree.value.value);
  const most = { entries: json ? mostExported : mostEntries, disputes: mostDisputes };
  const read = readAs(runSchema(acts), current, tree.value, { voice: runVoice(current.value, acts), most });
  if (!read.ok) return read;
  const found = checkTimes(read.value, (path) => tree.value.place(current.was(path)), deps);
  return found.length > 0 ? bad(...found) : read;
}

/** Reads an exported run: SB0520 with the first invalid place, SB0420 for a time that goes back. */
export function readExport(value: unknown, file: string): Result<RunFile> {
  const current = currentRun(value);
  const tree: Parameters<typeof readAs>[2] = { value, place: () => ({ file }), source: () => undefined };
  const most: ReadAs['most'] = { entries: mostExported, disputes: mostDisputes };
  const read = readAs(runSchema(), current, tree, { voice: exportVoice, most });
  if (!read.ok) return bad(read.diagnostics[0]!);
  const found = checkTimes(read.value, () => ({ file }), {});
  return found.length > 0 ? bad(...found) : read;
}

function jsonTree(bytes: Uint8Array | string, file: string): YamlTree | undefined {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  if (!/^\s*\{/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  let yaml: Result<YamlTree> | undefined;
  const place: YamlTree['place'] = (path, of) => {
    yaml ??= readYaml(text, file, runLimits);
    return yaml.ok ? yaml.value.place(path, of) : { file };
  };
  return { file, value, place, source: () => undefined };
}

function checkTimes(
  { entries, until_ms }: RunFile,
  place: (path: Path) => ReturnType<YamlTree['place']>,
  { speech_ms }: ReadRunDeps
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let before_ms = 0;
  let spoken_ms = 0;
  for (const [index, entry] of entries.entries()) {
    const { at_ms } = entry;
    const at = place.bind(undefined, ['entries', index, 'at']);
    const before = formatDuration(at_ms < before_ms ? before_ms : spoken_ms);
    if (at_ms < before_ms) collect(found, report('SB0420', { came: formatDuration(at_ms), before }, at()));
    else if ('say' in entry && at_ms < spoken_ms) collect(found, report('SB0422', { before }, at()));
    before_ms = Math.max(before_ms, at_ms);
    if ('say' in entry && speech_ms) spoken_ms = at_ms + speech_ms(entry.say);
  }
  if (until_ms !== undefined && until_ms < before_ms) {
    const values = { came: formatDuration(until_ms), before: formatDuration(before_ms) };
    collect(found, report('SB0425', values, place(['until'])));
  }
  return found;
}
