import { bad, good, hasErrors, type Result } from '#diagnostics/diagnostic';
import { checkScenario, type CheckDeps } from './inside/check/check-scenario';
import { explain } from '#formats/explain';
import { scenarioSchema, scenarioVoice } from '#formats/scenario';
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
  const tree = yaml.value;
  const parsed = scenarioSchema.safeParse(tree.value);
  if (!parsed.success) return bad(...explain(parsed.error.issues, tree.value, tree.place, scenarioVoice));
  const scenario: Scenario = parsed.data;
  const diagnostics = checkScenario(scenario, tree, deps);
  return hasErrors(diagnostics) ? bad(...diagnostics) : good({ scenario, tree }, diagnostics);
}

/** {@link openScenario} without the file's places. */
export function readScenario(bytes: Uint8Array | string, file: string, deps: CheckDeps = {}): Result<Scenario> {
  const opened = openScenario(bytes, file, deps);
  return opened.ok ? good(opened.value.scenario, opened.diagnostics) : opened;
}
