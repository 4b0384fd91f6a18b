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

const lexiconLimits = { ...scenarioLimits, keys: 10_000, nodes: 60_000, expanded: 60_000 };

const lexiconFolder = join(root, 'src/lib/language/lexicon');
const votesFolder = join(root, 'src/lib/language/votes');
const scenarioFolder = join(root, 'scenarios');
const sharedFolder = join(scenarioFolder, 'shared');
const callersFolder = join(scenarioFolder, 'callers');
const templatesFolder = join(scenarioFolder, 'templates');
export const policyFile = join(root, 'machines/policy/default.yaml');

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Policy as written in its file (for digests and for new versions from proposals) and as read. */
export interface OpenedPolicy {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly policy: Policy;
}

/** Opens the shipped policy or that of a file. Unchanged files are read from the cache. */
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

/** Loads a policy like {@link openPolicy}, without the file's raw content. */
export async function loadPolicy(path = policyFile): Promise<Result<Policy>> {
  const opened = await openPolicy(path);
  return opened.ok ? good(opened.value.policy, opened.diagnostics) : opened;
}

/** Returns the parsed lexicon files by file name, followed by the data learned from the corpus. */
export function lexiconSources(): Result<readonly LexiconSource[]> {
  const written = writtenLexicon();
  return written.ok ? good([...written.value, ...learnedVotes()]) : written;
}

function learnedVotes(): readonly LexiconSource[] {
  return readdirSync(votesFolder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(votesFolder, name), 'utf8')) as LexiconSource);
}

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

/** Returns one language's lexicon piece, as a browser fetches it, after compiling and checking the whole. */
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

let compiled: { readonly files: string; readonly lexicon: Promise<Result<Lexicon>> } | undefined;

/** Loads the shipped lexicon, compiled; once per process unless one of its files changes. */
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

function lexiconState(): string {
  const paths = [lexiconFolder, votesFolder].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
  );
  return paths.map((path) => [path, statSync(path).size, statSync(path).mtimeMs].join(' ')).join('\n');
}

/** Returns the paths of the shipped scenarios, sorted by name. */
export function shippedScenarios(): readonly string[] {
  return yamlFiles(scenarioFolder);
}

/** Returns the paths of the scenarios for sandbox callers, sorted by name. */
export function callerScenarios(): readonly string[] {
  return yamlFiles(callersFolder);
}

/** Returns the paths of the scenario templates, sorted by name. */
export function templateScenarios(): readonly string[] {
  return yamlFiles(templatesFolder);
}

export async function loadCallers(policy: Policy): Promise<Result<readonly Scenario[]>> {
  const found: Scenario[] = [];
  for (const path of callerScenarios()) {
    const read = await loadScenario(path, policy);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return good(found);
}

/** Returns the path of a scenario given by file path or by the id of a shipped one. */
export function scenarioPath(pathOrId: string): string {
  const shipped = join(scenarioFolder, `${pathOrId}.yaml`);
  return /^[A-Za-z0-9-]+$/.test(pathOrId) && shippedScenarios().includes(shipped) ? shipped : callersPath(pathOrId);
}

/** Opens and checks a scenario by its path or the id of a shipped one; the result includes positions in its file. */
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

/** Loads the behaviour that scenarios share, by id; SB0393 if the file name differs from the id. */
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

/** Loads a scenario like {@link openScenarioFile}, without file positions; unchanged files are read from the cache. */
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

/** Returns a folder's run files, sorted by name; the shipped ones by default. SB0391 if it cannot be read. */
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

/** Loads a run file or exported run. With a policy, lines that start too early for its speech rates are reported. */
export async function loadRun(path: string, policy?: Policy): Promise<Result<RunFile>> {
  const there = callersPath(path);
  const bytes = readBytes(there, runLimits.bytes);
  if (!bytes.ok) return bytes;
  const deps = policy ? { speech_ms: (text: string) => speech_ms(text, policy) } : {};
  const { readRun } = await import('#scenario/read-run');
  return readRun(bytes.value, shortName(there), deskActs, deps);
}

function idOf(path: string): string {
  return basename(path).replace(/\.ya?ml$/, '');
}

/** Returns SB0393 if the id of a shipped scenario differs from its file name. */
export function misnamed(
  path: string,
  id: string,
  place: DiagnosticPlace = { file: shortName(path) }
): readonly Diagnostic[] {
  return idOf(path) === id ? [] : [report('SB0393', { id, name: idOf(path) }, place)];
}
