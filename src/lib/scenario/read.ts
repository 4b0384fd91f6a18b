import { bad, good, hasErrors, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { checkScenario, type CheckDeps } from './inside/check/check-scenario';
import { explain, tell } from '#formats/explain';
import { respelt } from '#formats/respelt';
import {
  scenarioFromFormat1,
  scenarioSchema,
  scenarioVoice,
  sharedSchema,
  type ScenarioFile,
  type SharedFile
} from '#formats/scenario';
import { assemble } from './inside/assemble';
import { readYaml, type YamlTree } from '#formats/yaml';
import type { Scenario } from './scenario';

export interface OpenedScenario {
  readonly scenario: Scenario;
  readonly tree: YamlTree;
}

/** Reads a trainer's file: YAML, shape (SB0301–SB0305), then {@link checkScenario}; any error gives no scenario. */
export function openScenario(bytes: Uint8Array | string, file: string, deps: CheckDeps = {}): Result<OpenedScenario> {
  const yaml = readYaml(bytes, file);
  if (!yaml.ok) return yaml;
  const { value, was } = scenarioFromFormat1(yaml.value.value);
  const place: YamlTree['place'] = (path, of) => yaml.value.place(was(path), of);
  const tree: YamlTree = { ...yaml.value, value, place, source: (path) => yaml.value.source(was(path)) };
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) return bad(...misspelt(tree, deps));
  const { scenario, diagnostics } = checked(parsed.data, tree, deps);
  return hasErrors(diagnostics) ? bad(...diagnostics) : good({ scenario, tree }, diagnostics);
}

function checked(file: ScenarioFile, tree: YamlTree, deps: CheckDeps) {
  const { shared = {} } = deps;
  const used = file.uses.flatMap((id) => (Object.hasOwn(shared, id) ? [shared[id]!] : []));
  const scenario = assemble(file, used);
  return { scenario, diagnostics: checkScenario(scenario, { tree, file }, deps) };
}

function misspelt(tree: YamlTree, deps: CheckDeps): readonly Diagnostic[] {
  const { value, unknown, others, was } = respelt(scenarioSchema, tree.value, scenarioVoice.namesOf);
  const found = tell([...unknown, ...others], tree.place, scenarioVoice);
  const parsed = scenarioSchema.safeParse(value);
  if (unknown.length === 0 || !parsed.success) return found;
  const place: YamlTree['place'] = (path, of) => tree.place(was(path), of);
  const read: YamlTree = { ...tree, value, place, source: (path) => tree.source(was(path)) };
  // What only may be wrong is told once it is sure what stands there.
  const names = checked(parsed.data, read, deps).diagnostics.filter(({ severity }) => severity === 'error');
  return [...found, ...names].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** Reads a scenario like {@link openScenario}, without the file's places. */
export function readScenario(bytes: Uint8Array | string, file: string, deps: CheckDeps = {}): Result<Scenario> {
  const opened = openScenario(bytes, file, deps);
  return opened.ok ? good(opened.value.scenario, opened.diagnostics) : opened;
}

/** Reads a file of shared behaviour: YAML and shape. Its content is checked with the scenarios that use it. */
export function readShared(bytes: Uint8Array | string, file: string): Result<SharedFile> {
  const yaml = readYaml(bytes, file);
  if (!yaml.ok) return yaml;
  const { value, place } = yaml.value;
  const parsed = sharedSchema.safeParse(value);
  return parsed.success ? good(parsed.data) : bad(...explain(parsed.error.issues, value, place, scenarioVoice));
}

export type { CheckDeps, SharedFile };
