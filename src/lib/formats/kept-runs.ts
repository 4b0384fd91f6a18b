import { stringify } from 'yaml';
import { dimensions } from '#domain/ids';
import { keptLimits, type KeptRun } from '#domain/kept-run';
import { flag, listOf, oneOf, strict, whole } from '#domain/schema';
import { langs } from '#domain/text';
import { formatDuration } from '#domain/units';
import { report } from '#diagnostics/catalogue/studio';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { z } from 'zod';
import { among, callTime_ms, textOf } from './entries/basics';
import { entrySchema } from './run/entry';
import { writtenEntry } from './write-run';
import { readYaml, runLimits, scenarioLimits } from './yaml';

/** Maximum bytes of a scenario's file with its saved runs. */
export const mostInFile = scenarioLimits.bytes + runLimits.bytes;

const mostNames = 200;
const name = textOf(200);
const names = listOf(name).max(mostNames).default([]);
const score = z.number().min(0).max(100);

const step = strict({
  heard: callTime_ms,
  refused: flag.default(false),
  understood: names,
  answers: names,
  moved: names
});
const cameTo = strict({
  ending: name,
  passed: flag,
  scores: strict(
    Object.fromEntries(dimensions.map((it) => [it, score])) as Record<(typeof dimensions)[number], typeof score>
  ),
  met: names,
  missed: names
});
const keptRun = strict({
  name: textOf(keptLimits.name),
  case: name,
  lang: oneOf(langs),
  seed: whole(0, 2 ** 31).optional(),
  mood: whole(-4, 4).optional(),
  until: callTime_ms,
  entries: listOf(entrySchema()).max(keptLimits.entries),
  steps: listOf(step),
  came: cameTo
}).refine(({ entries, steps }) => entries.length === steps.length);
const schema = strict({ 'kept-runs': among([1]), runs: listOf(keptRun).max(keptLimits.runs) });

/** File of a scenario: its text, followed by its saved runs, if any. */
export interface ScenarioFile {
  readonly text: string;
  readonly kept?: { readonly text: string; /** Number of lines of the file before it. */ readonly from: number };
}

const between = /^---[ \t]*\r?\n(?=(?:#[^\n]*\r?\n)*kept-runs:)/m;
const remark =
  '# 试走时留下的走法，改动场景后会重新走一遍。 Runs that were kept in the studio: each is played anew when the scenario changes.\n';

export function scenarioFile(whole: string): ScenarioFile {
  const found = between.exec(whole);
  if (!found) return { text: whole };
  const at = found.index + found[0].length;
  return {
    text: whole.slice(0, found.index),
    kept: { text: whole.slice(at), from: whole.slice(0, at).split('\n').length - 1 }
  };
}

/** Writes a scenario's file with its saved runs; without any, the text is returned unchanged. */
export function writeScenarioFile(text: string, runs: readonly KeptRun[]): string {
  if (runs.length === 0) return text;
  const kept = stringify({ 'kept-runs': 1, runs: runs.map(written) }, { lineWidth: 0, aliasDuplicateObjects: false });
  return `${text}${text.endsWith('\n') ? '' : '\n'}---\n${remark}${kept}`;
}

/** Reads the saved runs of a scenario's file, all or none. SB0925 reports where it is wrong. */
export function readKeptRuns({ kept }: ScenarioFile, file: string): Result<readonly KeptRun[]> {
  if (!kept) return good([]);
  const yaml = readYaml(kept.text, file, runLimits);
  const placed = (line = 1) => ({ file, line: line + kept.from, column: 1 });
  if (!yaml.ok) return bad(report('SB0925', {}, placed(yaml.diagnostics[0]?.line)));
  const read = schema.safeParse(yaml.value.value);
  if (!read.success) {
    const path = (read.error.issues[0]?.path ?? []).map((it) => (typeof it === 'number' ? it : String(it)));
    return bad(report('SB0925', {}, placed(yaml.value.place(path).line)));
  }
  return good(read.data.runs.map(keptOf));
}

function keptOf({ case: variant, until, seed, mood, steps, ...rest }: z.output<typeof keptRun>): KeptRun {
  return {
    ...rest,
    variant,
    until_ms: until,
    ...(seed !== undefined && { seed }),
    ...(mood !== undefined && { mood }),
    steps: steps.map(({ heard, ...step }) => ({ heard_ms: heard, ...step }))
  };
}

function written({ variant, until_ms, entries, steps, came, name, lang, seed, mood }: KeptRun): object {
  return {
    name,
    case: variant,
    lang,
    ...(seed !== undefined && { seed }),
    ...(mood !== undefined && { mood }),
    until: formatDuration(until_ms),
    entries: entries.map(writtenEntry),
    steps: steps.map(({ heard_ms, refused, ...told }) => ({
      heard: formatDuration(heard_ms),
      ...(refused && { refused }),
      ...Object.fromEntries(Object.entries(told).filter(([, some]) => some.length > 0))
    })),
    came
  };
}
