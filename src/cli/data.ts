import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { report as reportOfCommand } from '#diagnostics/catalogue/command';
import { report } from '#diagnostics/catalogue/scenario';
import type { DiagnosticPlace } from '#diagnostics/report';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Lexicon, LexiconSource } from '#language/lexicon';
import type { ReadLanguage } from '#language/lexicon-bundle';
import { wordingMistake } from '#language/wording';
import type { KeptRun } from '#domain/kept-run';
import type { Policy } from '#machines/policy';
import { deskActs } from '#machines/desk-acts';
import { speech_ms } from '#contact/speech';
import type { RunFile } from '#formats/run';
import { readYaml, runLimits, scenarioLimits, type YamlTree } from '#formats/yaml';
import type { SharedFile } from '#formats/scenario';
import type { Scenario } from '#scenario/scenario';
import { slotOf } from './cache.ts';
import { callersPath, readBytes, root, shortName } from './files.ts';

/** The project's own files are larger than a trainer's may be. */
const lexiconLimits = { ...scenarioLimits, keys: 10_000, nodes: 60_000, expanded: 60_000 };

const lexiconFolder = join(root, 'src/lib/language/lexicon');
const votesFolder = join(root, 'src/lib/language/votes');
const scenarioFolder = join(root, 'scenarios');
const sharedFolder = join(scenarioFolder, 'shared');
const callersFolder = join(scenarioFolder, 'callers');
const templatesFolder = join(scenarioFolder, 'templates');
/** The policy that is shipped. */
export const policyFile = join(root, 'machines/policy/default.yaml');

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** A policy as its file states it, for digests and for the versions that proposals make of it, and as it is read. */
export interface OpenedPolicy {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly policy: Policy;
}

/** The policy that is in force, or that of a file. What was read before and is the same still is not read again. */
export async function openPolicy(path = policyFile): Promise<Result<OpenedPolicy>> {
  const there = callersPath(path);
  const bytes = readBytes(there, scenarioLimits.bytes);
  if (!bytes.ok) return bytes;
  // A small file builds on the shipped one.
  const shipped = there === policyFile ? bytes : readBytes(policyFile, scenarioLimits.bytes);
  if (!shipped.ok) return shipped;
  const slot = slotOf<OpenedPolicy>('policy', [bytes.value, shipped.value]);
  return slot.kept ?? slot.keep(await checkedPolicy(bytes.value, shortName(there), shipped.value));
}

async function checkedPolicy(bytes: Uint8Array, file: string, shipped: Uint8Array): Promise<Result<OpenedPolicy>> {
  const yaml = readYaml(bytes, file);
  if (!yaml.ok) return yaml;
  const { isSmall, wholePolicy } = await import('#formats/small-policy');
  const base = isSmall(yaml.value.value) ? readYaml(shipped, shortName(policyFile)) : undefined;
  if (base?.ok === false) return base;
  // zod takes a while to load: only who reads a policy anew pays.
  const { readPolicy } = await import('#formats/policy');
  const { value, place } = yaml.value;
  const policy = readPolicy(value, place, { wordingMistake, base: base?.value.value });
  if (!policy.ok) return policy;
  // What was read as a policy is a mapping. A small file has the digest of the whole that it says.
  const raw = wholePolicy(value, base?.value.value) as OpenedPolicy['raw'];
  return good({ raw, policy: policy.value }, policy.diagnostics);
}

/** {@link openPolicy} without what the file states. */
export async function loadPolicy(path = policyFile): Promise<Result<Policy>> {
  const opened = await openPolicy(path);
  return opened.ok ? good(opened.value.policy, opened.diagnostics) : opened;
}

/** The lexicon's files as parsed, in the order of their names, then what was learned from the corpus. */
export function lexiconSources(): Result<readonly LexiconSource[]> {
  const written = writtenLexicon();
  return written.ok ? good([...written.value, ...learnedVotes()]) : written;
}

/** Written by `npm run train`, so trusted: nothing that a trainer edits. */
function learnedVotes(): readonly LexiconSource[] {
  return readdirSync(votesFolder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(votesFolder, name), 'utf8')) as LexiconSource);
}

/** The lexicon without what was learned: what there is before anything can be. */
function writtenLexicon(): Result<readonly LexiconSource[]> {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const path of yamlFiles(lexiconFolder)) {
    const bytes = readBytes(path, lexiconLimits.bytes);
    if (!bytes.ok) return bytes;
    files.push({ name: shortName(path), bytes: bytes.value });
  }
  const slot = slotOf<readonly LexiconSource[]>(
    'lexicon',
    files.map((file) => file.bytes)
  );
  return slot.kept ?? slot.keep(parsedLexicon(files));
}

function parsedLexicon(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
): Result<readonly LexiconSource[]> {
  const sources: LexiconSource[] = [];
  const wrong: Diagnostic[] = [];
  for (const { name, bytes } of files) {
    const yaml = readYaml(bytes, name, lexiconLimits);
    // What is in a source is for compileLexicon to judge.
    if (yaml.ok) sources.push(yaml.value.value as LexiconSource);
    else wrong.push(...yaml.diagnostics);
  }
  return wrong.length > 0 ? bad(...wrong) : good(sources);
}

/** One language's piece of the shipped lexicon, as a browser fetches it; the whole was compiled and found right before it was cut. */
export async function lexiconPiece(pack: ReadLanguage): Promise<Result<LexiconSource>> {
  const sources = lexiconSources();
  if (!sources.ok) return sources;
  const slot = slotOf<LexiconSource>(`lexicon-${pack}`, [JSON.stringify(sources.value)]);
  if (slot.kept) return slot.kept;
  const { compileLexicon } = await import('#language/lexicon');
  const whole = compileLexicon(sources.value);
  if (!whole.ok) return whole;
  const { slimLexicon } = await import('#language/bundle-for-language');
  return slot.keep(good(slimLexicon(sources.value, pack)));
}

/** The lexicon that was compiled last, and the state of the files that it was compiled from. */
let compiled: { readonly files: string; readonly lexicon: Promise<Result<Lexicon>> } | undefined;

/** The shipped lexicon, compiled: once in a process, until one of its files is another. */
export function loadLexicon(): Promise<Result<Lexicon>> {
  const files = lexiconState();
  if (compiled?.files !== files) compiled = { files, lexicon: compiledLexicon() };
  return compiled.lexicon;
}

async function compiledLexicon(): Promise<Result<Lexicon>> {
  const sources = lexiconSources();
  if (!sources.ok) return sources;
  const { compileLexicon } = await import('#language/lexicon');
  return compileLexicon(sources.value);
}

/** Which files the lexicon is made of, their sizes and when they were written. */
function lexiconState(): string {
  const paths = [lexiconFolder, votesFolder].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
  );
  return paths.map((path) => [path, statSync(path).size, statSync(path).mtimeMs].join(' ')).join('\n');
}

/** Paths of the shipped scenarios, in the order of their names. */
export function shippedScenarios(): readonly string[] {
  return yamlFiles(scenarioFolder);
}

/** Paths of the scenarios for those who come in a sandbox, in the order of their names. */
export function callerScenarios(): readonly string[] {
  return yamlFiles(callersFolder);
}

/** Paths of the scenarios that one's own are begun from, in the order of their names. */
export function templateScenarios(): readonly string[] {
  return yamlFiles(templatesFolder);
}

/** The scenarios for those who come in a sandbox, read and checked. */
export async function loadCallers(policy: Policy): Promise<Result<readonly Scenario[]>> {
  const found: Scenario[] = [];
  for (const path of callerScenarios()) {
    const read = await loadScenario(path, policy);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return good(found);
}

/** True if an argument names a shipped scenario rather than a file. */
export function scenarioPath(pathOrId: string): string {
  const shipped = join(scenarioFolder, `${pathOrId}.yaml`);
  return /^[A-Za-z0-9-]+$/.test(pathOrId) && shippedScenarios().includes(shipped) ? shipped : callersPath(pathOrId);
}

/** A scenario by its path or by the id of a shipped one, read and checked; with its file's places. */
export async function openScenarioFile(
  pathOrId: string,
  policy: Policy
): Promise<
  Result<{ readonly scenario: Scenario; readonly tree: YamlTree; readonly kept: Result<readonly KeptRun[]> }>
> {
  const path = scenarioPath(pathOrId);
  // zod takes a while to load: only who reads a scenario pays.
  const [{ openScenario }, { mostInFile, readKeptRuns, scenarioFile }] = await Promise.all([
    import('#scenario/read'),
    import('#formats/kept-runs')
  ]);
  const bytes = readBytes(path, mostInFile);
  if (!bytes.ok) return bytes;
  const apart = scenarioFile(new TextDecoder().decode(bytes.value));
  const shared = await loadShared();
  if (!shared.ok) return shared;
  const anyCase = callerScenarios().includes(path);
  // What is no text is told as such by whoever reads it.
  const opened = openScenario(apart.kept ? apart.text : bytes.value, shortName(path), {
    policy,
    acts: deskActs,
    wordingMistake,
    shared: shared.value,
    anyCase
  });
  if (!opened.ok) return opened;
  return good({ ...opened.value, kept: readKeptRuns(apart, shortName(path)) }, opened.diagnostics);
}

/** The behaviour that scenarios share, by its id; SB0393 where a file has another name. */
export async function loadShared(): Promise<Result<Readonly<Record<string, SharedFile>>>> {
  const { readShared } = await import('#scenario/read');
  const found: SharedFile[] = [];
  const wrong: Diagnostic[] = [];
  for (const path of yamlFiles(sharedFolder)) {
    const bytes = readBytes(path, scenarioLimits.bytes);
    if (!bytes.ok) return bytes;
    const read = readShared(bytes.value, shortName(path));
    if (!read.ok) wrong.push(...read.diagnostics);
    else {
      found.push(read.value);
      wrong.push(...misnamed(path, read.value.id));
    }
  }
  return wrong.length > 0 ? bad(...wrong) : good(Object.fromEntries(found.map((it) => [it.id, it])));
}

/** {@link openScenarioFile} without the places; what was read before and is the same still is not read again. */
export async function loadScenario(pathOrId: string, policy: Policy): Promise<Result<Scenario>> {
  const path = scenarioPath(pathOrId);
  const bytes = readBytes(path, scenarioLimits.bytes + runLimits.bytes);
  if (!bytes.ok) return bytes;
  // The policy has a say in what is right; the name stands in what is warned of.
  const shared = yamlFiles(sharedFolder).map((file) => readFileSync(file));
  const slot = slotOf<Scenario>('scenario', [bytes.value, ...shared, JSON.stringify(policy), shortName(path)]);
  if (slot.kept) return slot.kept;
  const opened = await openScenarioFile(pathOrId, policy);
  return slot.keep(opened.ok ? good(opened.value.scenario, opened.diagnostics) : opened);
}

/** Paths of the run files of a folder, in the order of their names; of those that are shipped, if left out. SB0391 if it cannot be read. */
export function runFiles(folder = join(root, 'tests/runs')): Result<readonly string[]> {
  const there = callersPath(folder);
  try {
    const names = readdirSync(there).filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'schema.json');
    return good(names.sort().map((name) => join(there, name)));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return bad(reportOfCommand('SB0391', { reason }, { file: shortName(there) }));
  }
}

/** A run file, or a run that the app exported. With the policy's speeds, lines that start too early are told. */
export async function loadRun(path: string, policy?: Policy): Promise<Result<RunFile>> {
  const there = callersPath(path);
  const bytes = readBytes(there, runLimits.bytes);
  if (!bytes.ok) return bytes;
  const deps = policy ? { speech_ms: (text: string) => speech_ms(text, policy) } : {};
  const { readRun } = await import('#scenario/read-run');
  return readRun(bytes.value, shortName(there), deskActs, deps);
}

/** The id that a shipped file must have: its name. */
function idOf(path: string): string {
  return basename(path).replace(/\.ya?ml$/, '');
}

/** Mistakes in the id of a shipped scenario: SB0393 if its file has another name. */
export function misnamed(
  path: string,
  id: string,
  place: DiagnosticPlace = { file: shortName(path) }
): readonly Diagnostic[] {
  return idOf(path) === id ? [] : [report('SB0393', { id, name: idOf(path) }, place)];
}
