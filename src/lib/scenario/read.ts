import { bad, good, hasErrors, type Result } from '#diagnostics/diagnostic';
import { checkScenario, type CheckDeps } from './inside/check/check-scenario';
import { explain } from '#formats/explain';
import { scenarioFromFormat1, scenarioSchema, scenarioVoice, sharedSchema, type SharedFile } from '#formats/scenario';
import { assemble } from './inside/assemble';
import { readYaml, type YamlTree } from '#formats/yaml';
import type { Scenario } from './scenario';

/** A scenario together with the file that it was read from, for who has more to say about its places. */
export interface OpenedScenario {
  readonly scenario: Scenario;
  readonly tree: YamlTree;
}

/**
 * Reads a trainer's file: YAML, shape (SB0301–SB0305), then everything that {@link checkScenario} finds. A scenario that
 * comes out can be played; a file with one error gives none.
 * @param file how diagnostics call it
 */
export function openScenario(bytes: Uint8Array | string, file: string, deps: CheckDeps = {}): Result<OpenedScenario> {
  const yaml = readYaml(bytes, file);
  if (!yaml.ok) return yaml;
  const { value, was } = scenarioFromFormat1(yaml.value.value);
  const place: YamlTree['place'] = (path, of) => yaml.value.place(was(path), of);
  const tree: YamlTree = { ...yaml.value, value, place, source: (path) => yaml.value.source(was(path)) };
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) return bad(...explain(parsed.error.issues, value, place, scenarioVoice));
  const { shared = {} } = deps;
  const used = parsed.data.uses.flatMap((id) => (Object.hasOwn(shared, id) ? [shared[id]!] : []));
  const scenario = assemble(parsed.data, used);
  const diagnostics = checkScenario(scenario, { tree, file: parsed.data }, deps);
  return hasErrors(diagnostics) ? bad(...diagnostics) : good({ scenario, tree }, diagnostics);
}

/** {@link openScenario} without the file's places. */
export function readScenario(bytes: Uint8Array | string, file: string, deps: CheckDeps = {}): Result<Scenario> {
  const opened = openScenario(bytes, file, deps);
  return opened.ok ? good(opened.value.scenario, opened.diagnostics) : opened;
}

/** Reads a file of shared behaviour: YAML and shape; what it says is checked with the scenarios that use it. */
export function readShared(bytes: Uint8Array | string, file: string): Result<SharedFile> {
  const yaml = readYaml(bytes, file);
  if (!yaml.ok) return yaml;
  const { value, place } = yaml.value;
  const parsed = sharedSchema.safeParse(value);
  return parsed.success ? good(parsed.data) : bad(...explain(parsed.error.issues, value, place, scenarioVoice));
}

export type { SharedFile };
