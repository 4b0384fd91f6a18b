import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { report } from '#diagnostics/catalogue/class';
import { isOwn } from '#app/own-id';
import type { RunHeader } from '#contact/log';
import { readAnswerText } from '#class/answer-file';
import { readRunFile, type GivenRun } from '#debrief/run-file';
import { saidIn } from '#domain/entry';
import { answerLimits, isAnswers } from '#formats/answers';
import type { Store } from '#storage/database';
import { limits, loadRun } from '#storage/runs';
import { takeAnswers } from '#storage/take-answers';
import { importRun, type ExportedRun } from '#storage/transfer';
import type { Source } from '#workspace/runs/source.ts';

interface FromFile {
  readonly id: string;
  readonly answered?: number;
  readonly to?: readonly RunHeader[];
}

const isArchive = ({ name }: File): boolean => /\.zip$/i.test(name);

/** Imports a run file with answers, all or nothing; without `today`, a finished call without seal counts as left. */
export async function importFile(
  store: Store,
  file: File,
  at: string,
  today?: Source['today']
): Promise<Result<FromFile>> {
  if (isArchive(file)) return importArchive(store, file, at, today);
  const answers = await answersIn(file);
  if (answers !== undefined) return takeAnswerFile(store, file.name, answers);
  const read = await readRunFile(file, limits.fileCharacters, async (scenario, lang) => {
    if (isOwn(scenario)) {
      const { ownVersions } = await import('#app/own-data');
      return ownVersions(store, scenario);
    }
    const { today } = await import('#app/today');
    const now = await today(scenario, lang);
    return now.ok ? good(now.value.versions) : now;
  });
  if (!read.ok) return bad(...read.diagnostics);
  const done = await importRun(store, await sealedIfFinished(read.value, at, today), at);
  return done.ok ? done : bad(...named(file.name, done.diagnostics));
}

async function importArchive(
  store: Store,
  file: File,
  at: string,
  today: Source['today'] | undefined
): Promise<Result<FromFile>> {
  const { classLimits, unpack } = await import('#class/unpack');
  const bytes = file.size > classLimits.archive ? undefined : await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return bad(report('SB0953', archiveSize(file.size, classLimits.archive), { file: file.name }));
  const unpacked = unpack(file.name, new Uint8Array(bytes));
  if (!unpacked.ok) return unpacked;
  const [told, to]: [Diagnostic[], RunHeader[]] = [[], []];
  let answered: number | undefined;
  for (const { name, bytes } of unpacked.value) {
    const done = await importFile(store, new File([bytes.slice().buffer], name), at, today);
    if (!done.ok) {
      told.push(...done.diagnostics);
      continue;
    }
    const { id, answered: count, to: runs = [] } = done.value;
    if (count === undefined) to.push(...(await headerOf(store, id)));
    else {
      answered = (answered ?? 0) + count;
      to.push(...runs);
    }
  }
  const [first] = to;
  if (!first) return bad(...told.filter(({ code }, at) => told.findIndex((other) => other.code === code) === at));
  // Of what a trainer packs together, the rest is for others, or for another page.
  const strays = answered === undefined ? told : told.filter(({ code }) => code !== 'SB0960' && code !== 'SB0557');
  return good({ id: first.id, to, ...(answered !== undefined && { answered }) }, asWarnings(strays));
}

async function sealedIfFinished(run: GivenRun, at: string, today?: Source['today']): Promise<ExportedRun> {
  const data = run.seal === undefined ? await today?.(run.header).catch(() => undefined) : undefined;
  if (!data) return run;
  // Only such a file needs what judges a call.
  const fetched = await Promise.all([import('#debrief/assess'), data.prepare(saidIn(run.entries))]).catch(
    () => undefined
  );
  if (!fetched) return run;
  const [{ assess, sealedRecord }] = fetched;
  const header = { ...run.header, origin: 'import' as const };
  const { standing, card, folded } = assess({ run: { ...run, header }, firstOnSeed: false }, undefined, data);
  if (standing !== 'equal' || !card || !folded) return run;
  const until_ms = Math.max(run.until_ms ?? 0, folded.state.now_ms);
  const seal = {
    ...sealedRecord(card, folded.state),
    versions: header.versions,
    entries: run.entries.length,
    sealedAt: at
  };
  return { ...run, until_ms, seal };
}

const asWarnings = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
  all.map((one) => ({ ...one, severity: 'warning' as const }));
const archiveSize = (came: number, limit: number) => ({
  came: (came / 1_000_000).toFixed(1),
  limit: (limit / 1_000_000).toFixed(1)
});

async function headerOf(store: Store, id: string): Promise<readonly RunHeader[]> {
  const loaded = await loadRun(store, id);
  return loaded.ok ? [loaded.value.run.header] : [];
}

const named = (file: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => ({ file, ...diagnostic }));

async function answersIn(file: File): Promise<string | undefined> {
  const beginning = await file
    .slice(0, 40)
    .text()
    .catch(() => '');
  if (!isAnswers(beginning) || file.size > answerLimits.bytes) return undefined;
  return file.text().catch(() => undefined);
}

async function takeAnswerFile(store: Store, file: string, text: string): Promise<Result<FromFile>> {
  const read = readAnswerText(text, file);
  if (!read.ok) return read;
  const done = await takeAnswers(store, read.value);
  const diagnostics = named(file, done.diagnostics);
  return done.ok ? good(done.value, diagnostics) : bad(...diagnostics);
}
