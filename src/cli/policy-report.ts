import { hasErrors, type Diagnostic } from '#domain/diagnostic';
import { readYaml, scenarioLimits } from '#formats/yaml';
import type { Io } from './command.ts';
import { openPolicy } from './data.ts';
import { callersPath, readBytes, shortName } from './files.ts';
import { diagnosticLines } from './print.ts';

/** A place where a policy says something else than the one in force. */
export interface Difference {
  /** With dots between its levels: `limits.3.1-tech-24h`. */
  readonly key: string;
  /** As written; not there where there is nothing. */
  readonly inForce?: unknown;
  readonly here?: unknown;
}

export interface PolicyReport {
  readonly file: string;
  readonly policy?: string;
  readonly version?: number;
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly differences: readonly Difference[];
}

/** Whether a file means to be a policy: it says which. */
export function isPolicy(path: string): boolean {
  const bytes = readBytes(callersPath(path), scenarioLimits.bytes);
  const yaml = bytes.ok ? readYaml(bytes.value, path) : bytes;
  const value = yaml.ok ? yaml.value.value : undefined;
  return (
    value !== null && typeof value === 'object' && ('policy' in value || 'limits' in value) && !('scenario' in value)
  );
}

/** What is wrong with a policy file, and what it changes. */
export async function policyReport(path: string): Promise<PolicyReport> {
  const file = shortName(callersPath(path));
  const [here, inForce] = [await openPolicy(path), await openPolicy()];
  const ok = here.ok && !hasErrors(here.diagnostics);
  return {
    file,
    ...(here.ok ? { policy: here.value.policy.id, version: here.value.policy.version } : {}),
    ok,
    diagnostics: here.diagnostics,
    differences: ok && here.ok && inForce.ok ? differences('', inForce.value.raw, here.value.raw) : []
  };
}

function differences(key: string, inForce: unknown, here: unknown): readonly Difference[] {
  if (JSON.stringify(inForce) === JSON.stringify(here)) return [];
  if (isRows(inForce) && isRows(here)) return ofRows(key, inForce, here);
  if (!isMapping(inForce) || !isMapping(here)) {
    return [{ key, ...(inForce === undefined ? {} : { inForce }), ...(here === undefined ? {} : { here }) }];
  }
  return [...new Set([...Object.keys(inForce), ...Object.keys(here)])].flatMap((step) =>
    differences(key === '' ? step : `${key}.${step}`, inForce[step], here[step])
  );
}

/** A list of mappings, such as habits: row by row, for as a whole nobody could read it. */
function isRows(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isMapping);
}

function ofRows(key: string, inForce: readonly unknown[], here: readonly unknown[]): readonly Difference[] {
  const [before, after] = [inForce, here].map((rows) => rows.map((row) => JSON.stringify(row)));
  const gone = inForce.filter((_, at) => !after!.includes(before![at]!)).map((row) => ({ key, inForce: row }));
  const more = here.filter((_, at) => !before!.includes(after![at]!)).map((row) => ({ key, here: row }));
  const moved = gone.length === 0 && more.length === 0;
  return moved ? [{ key, inForce: 'in this order', here: 'in another order' }] : [...gone, ...more];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Prints a report, as `sb check` does of scenarios. */
export function printPolicy({ file, policy, version, ok, diagnostics, differences: all }: PolicyReport, io: Io): void {
  const en = io.lang === 'en';
  for (const it of diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.out(line));
  const verdict = ok ? (en ? 'can come into force' : '可以生效') : en ? 'cannot come into force' : '不能生效';
  const errors = diagnostics.filter((it) => it.severity === 'error').length;
  const name = policy === undefined ? '' : `${policy} ${version}: `;
  io.out(`${file}: ${name}${verdict} (${en ? `errors: ${errors}` : `${errors} 个错误`})`);
  if (ok) io.out(en ? `  differs from the policy in force in ${all.length}` : `  与现行策略有 ${all.length} 处不同`);
  const written = (value: unknown) => (value === undefined ? '–' : JSON.stringify(value));
  for (const { key, inForce, here } of all) io.out(`    ${key}: ${written(inForce)} → ${written(here)}`);
  io.out('');
}
