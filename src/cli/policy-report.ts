import { policyDifferences, type Difference } from '#analysis/policy-differences';
import { hasErrors, type Diagnostic } from '#diagnostics/diagnostic';
import { readYaml, scenarioLimits } from '#formats/yaml';
import type { Io } from './command.ts';
import { openPolicy } from './data.ts';
import { callersPath, readBytes, shortName } from './files.ts';
import { differenceLines } from './difference-lines.ts';
import { diagnosticLines } from './print.ts';

export interface PolicyReport {
  readonly file: string;
  readonly policy?: string;
  readonly version?: number;
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly differences: readonly Difference[];
}

/** Checks whether a file is meant as a policy, by its keys. */
export function isPolicy(path: string): boolean {
  const bytes = readBytes(callersPath(path), scenarioLimits.bytes);
  const yaml = bytes.ok ? readYaml(bytes.value, path) : bytes;
  const value = yaml.ok ? yaml.value.value : undefined;
  return (
    value !== null &&
    typeof value === 'object' &&
    ('policy' in value || 'limits' in value || 'extends' in value) &&
    !('scenario' in value)
  );
}

/** Returns the errors in a policy file and its differences from the policy in force. */
export async function policyReport(path: string): Promise<PolicyReport> {
  const file = shortName(callersPath(path));
  const [here, inForce] = [await openPolicy(path), await openPolicy()];
  const ok = here.ok && !hasErrors(here.diagnostics);
  return {
    file,
    ...(here.ok ? { policy: here.value.policy.id, version: here.value.policy.version } : {}),
    ok,
    diagnostics: here.diagnostics,
    differences: ok && here.ok && inForce.ok ? policyDifferences(inForce.value.raw, here.value.raw) : []
  };
}

export function printPolicy({ file, policy, version, ok, diagnostics, differences: all }: PolicyReport, io: Io): void {
  const en = io.lang === 'en';
  for (const it of diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.out(line));
  const verdict = ok ? (en ? 'can come into force' : '可以生效') : en ? 'cannot come into force' : '不能生效';
  const errors = diagnostics.filter((it) => it.severity === 'error').length;
  const name = policy === undefined ? '' : `${policy} ${version}: `;
  io.out(`${file}: ${name}${verdict} (${en ? `errors: ${errors}` : `${errors} 个错误`})`);
  if (ok) io.out(en ? `  differs from the policy in force in ${all.length}` : `  与现行策略有 ${all.length} 处不同`);
  differenceLines(all, io.lang).forEach((line) => io.out(line));
  io.out('');
}
