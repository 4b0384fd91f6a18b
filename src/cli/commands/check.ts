import { report } from '#diagnostics/catalogue/scenario';
import { hasErrors, type Diagnostic } from '#diagnostics/diagnostic';
import { inLang } from '#domain/text';
import { dimensions } from '#domain/ids';
import { dimensionNames } from '#domain/terms';
import type { Policy } from '#machines/policy';
import type { YamlTree } from '#formats/yaml';
import type { VariantReport } from '#analysis/variants';
import type { Scenario } from '#scenario/scenario';
import { json, policy } from '../arguments.ts';
import { unled } from '../callers.ts';
import { command, type Command, type Io } from '../command.ts';
import { callerScenarios, loadPolicy, misnamed, openScenarioFile, scenarioPath, shippedScenarios } from '../data.ts';
import { shortName } from '../files.ts';
import { isPolicy, policyReport, printPolicy, type PolicyReport } from '../policy-report.ts';
import { diagnosticLines, padded } from '../print.ts';

interface FileReport {
  readonly file: string;
  readonly scenario?: string;
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly variants: readonly VariantReport[];
}

/** `sb check`: whether scenario files are playable and fair, and what can be earned in them; whether a policy can come into force, and what it changes. */
export const check: Command = command({
  name: 'check',
  summary: {
    zh: '检查场景文件并列出每种情形的可得分；检查策略文件并列出它改了什么',
    en: 'Check scenario files and list what can be earned; check policy files and list what they change'
  },
  takes: '[files…]',
  words: [0, Infinity],
  options: { ...policy, ...json },
  async run({ words: files, values }, io) {
    const inForce = await loadPolicy(values.policy);
    if (!inForce.ok) {
      inForce.diagnostics.forEach((it) => diagnosticLines(it, io.lang).forEach((line) => io.out(line)));
      return 1;
    }
    const reports: (FileReport | PolicyReport)[] = [];
    const seen = new Map<string, string>();
    for (const file of files.length > 0 ? files : ownScenarios())
      reports.push(isPolicy(file) ? await policyReport(file) : await examine(file, inForce.value, seen));
    if (values.json) io.out(JSON.stringify(reports, null, 2));
    else reports.forEach((report) => ('variants' in report ? print(report, io) : printPolicy(report, io)));
    return reports.every((report) => report.ok) ? 0 : 1;
  }
});

/** All that the project has: those that are practised, and those by which callers of a sandbox speak. */
const ownScenarios = (): readonly string[] => [...shippedScenarios(), ...callerScenarios()];

async function examine(name: string, policy: Policy, seen: Map<string, string>): Promise<FileReport> {
  const path = scenarioPath(name);
  const file = shortName(path);
  const opened = await openScenarioFile(name, policy);
  if (!opened.ok) return { file, ok: false, diagnostics: opened.diagnostics, variants: [] };
  const { scenario, tree } = opened.value;
  const { variantReports } = await import('#analysis/variants');
  const variants = variantReports(scenario, policy);
  const diagnostics = [
    ...opened.diagnostics,
    ...sameId(scenario, tree, file, seen),
    ...(ownScenarios().includes(path) ? misnamed(path, scenario.id, tree.place(['scenario'])) : []),
    ...(callerScenarios().includes(path) ? unled(scenario, tree.place(['ready'])) : []),
    ...variants.flatMap(({ variant, max }) =>
      dimensions
        .filter((it) => max[it] === 0)
        .map((dimension) => report('SB0390', { variant, dimension }, tree.place(['variants', variant])))
    )
  ];
  return { file, scenario: scenario.id, ok: !hasErrors(diagnostics), diagnostics, variants };
}

function sameId(scenario: Scenario, tree: YamlTree, file: string, seen: Map<string, string>): readonly Diagnostic[] {
  const first = seen.get(scenario.id);
  seen.set(scenario.id, first ?? file);
  return first === undefined || first === file
    ? []
    : [report('SB0392', { id: scenario.id, first }, tree.place(['scenario']))];
}

const points = (hundredths: number) => (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');

function print({ file, scenario, ok, diagnostics, variants }: FileReport, io: Io): void {
  const en = io.lang === 'en';
  for (const it of diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.out(line));
  const errors = diagnostics.filter((it) => it.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const verdict = ok ? (en ? 'can be played' : '可以使用') : en ? 'cannot be played' : '不能使用';
  const counts = en ? `errors: ${errors}, warnings: ${warnings}` : `${errors} 个错误，${warnings} 个提醒`;
  io.out(`${file}: ${scenario === undefined ? '' : `${scenario}: `}${verdict} (${counts})`);
  for (const { variant, title, seed, earnable, max } of variants) {
    const totals = dimensions
      .map((it) => `${inLang(dimensionNames[it], io.lang)} ${points(max[it])}`)
      .join(io.lang === 'en' ? ', ' : '，');
    io.out('');
    io.out(`  ${variant} · ${inLang(title, io.lang)} · ${en ? 'for example seed' : '例如 seed'} ${seed} · ${totals}`);
    for (const row of earnable) {
      io.out(
        `    ${padded(row.clause + (row.fact === undefined ? '' : ` (${row.fact})`), 44)}${padded(inLang(dimensionNames[row.dimension], io.lang), 10)}${points(row.max)}`
      );
    }
  }
  io.out('');
}
