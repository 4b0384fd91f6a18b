import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drillSteps, type DrillStep } from '#domain/ids';
import type { Entry } from '#domain/entry';
import type { Lang } from '#domain/text';
import { stepOf } from '#progress/steps';
import { scoreRun } from '#scoring/score';
import type { CaseInstance } from '#scenario/case-instance';
import { playFile, type PlayedFile } from '../cli/play-file.ts';

/** Step of a call to be practised separately: the entries before it, and the clauses it is judged by. */
export interface PreparedDrill {
  readonly step: DrillStep;
  readonly lang: Lang;
  readonly seed: number;
  readonly variant: string;
  readonly clauses: readonly string[];
  /** Entries up to the step; in the agent's lines, `{agentId}` replaces the number. */
  readonly entries: readonly Entry[];
  /** Time at which the step begins: the customer has spoken, and it is the agent's turn. */
  readonly from_ms: number;
}

const ahead_ms = 500;

/** Returns the path of a recorded call, which the tests check to be free of errors. */
export function recordedRun(name: string): string {
  return resolve(import.meta.dirname, '../../tests/runs', `${name}.yaml`);
}

/** Plays a recorded call of a scenario. Throws if one of the files is bad. */
export async function playRecorded(scenarioPath: string, runPath: string): Promise<PlayedFile> {
  const played = await playFile(scenarioPath, runPath);
  if (!played.ok) throw new Error(`expected a recorded call, came ${JSON.stringify(played.diagnostics)}`);
  return played.value;
}

/** Returns the freely typed lines of a case's calls; values that depend on the case are in braces. */
export function talkedLines({
  scenario,
  variant,
  lang
}: Pick<CaseInstance, 'scenario' | 'variant' | 'lang'>): readonly string[] {
  const folder = resolve(import.meta.dirname, '../../tests/talks');
  return readdirSync(folder)
    .filter((file) => file === `${scenario.id}.${variant}.${lang}.txt`)
    .flatMap((file) => readFileSync(resolve(folder, file), 'utf8').split('\n'))
    .filter((line) => /^[^!~#\s]/.test(line));
}

/** Cuts a call into drills, each before the first action for a step; only clauses fully met there are required. */
export function drillsOf({ call, state, run }: PlayedFile): readonly PreparedDrill[] {
  const { header, entries } = run;
  const met = scoreRun(call, state, { record: false }).findings.filter(
    ({ verdict, max, entries: evidence }) => verdict === 'met' && max > 0 && evidence.length > 0
  );
  return drillSteps.flatMap((step): PreparedDrill[] => {
    const own = met.filter(({ clause }) => stepOf(clause) === step);
    const first = Math.min(...own.flatMap(({ entries: evidence }) => evidence.map(({ entry }) => entry)));
    const begins = entries[first];
    if (begins === undefined) return [];
    const before = entries.slice(0, first);
    return [
      {
        step,
        lang: header.lang,
        seed: header.seed,
        variant: call.caseFile.variant,
        clauses: [...new Set(own.map(({ clause }) => clause))],
        entries: before.map((entry) => unnamed(entry, header.trainee.agentId)),
        from_ms: first === 0 ? 0 : Math.max(before.at(-1)?.at_ms ?? 0, begins.at_ms - ahead_ms)
      }
    ];
  });
}

function unnamed(entry: Entry, agentId: string): Entry {
  return 'say' in entry ? { ...entry, say: entry.say.replaceAll(agentId, '{agentId}') } : entry;
}
