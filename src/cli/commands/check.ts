import { hasErrors, type Diagnostic } from '#domain/diagnostic';
import { fill, inLang } from '#domain/text';
import { dimensions } from '#domain/words';
import type { Policy } from '#machines/policy';
import type { YamlTree } from '#scenario/read-yaml';
import type { VariantReport } from '#analysis/variants';
import type { Scenario } from '#scenario/scenario';
import { withPolicy, type Command, type Io } from '../command.ts';
import { idOf, loadPolicy, openScenarioFile, scenarioPath, shippedScenarios } from '../data.ts';
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
export const check: Command = {
  name: 'check',
  summary: {
    zh: '检查场景文件并列出每种情形的可得分；检查策略文件并列出它改了什么',
    en: 'Check scenario files and list what can be earned; check policy files and list what they change'
  },
  usage: 'sb check [files…] [--policy <policy.yaml>] [--json]',
  async run(args, io) {
    const asked = withPolicy(args);
    const strange = (asked?.rest ?? args).filter((arg) => arg.startsWith('-') && arg !== '--json');
    if (strange.length > 0) {
      io.err(`${check.usage}\n${io.lang === 'en' ? 'unknown option' : '不认识的选项'}: ${strange.join(' ')}`);
      return 2;
    }
    const policy = loadPolicy(asked?.path);
    if (!policy.ok) {
      policy.diagnostics.forEach((it) => diagnosticLines(it, io.lang).forEach((line) => io.out(line)));
      return 1;
    }
    const files = asked?.rest.filter((arg) => arg !== '--json') ?? [];
    const reports: (FileReport | PolicyReport)[] = [];
    const seen = new Map<string, string>();
    for (const file of files.length > 0 ? files : shippedScenarios())
      reports.push(isPolicy(file) ? policyReport(file) : await examine(file, policy.value, seen));
    if (args.includes('--json')) io.out(JSON.stringify(reports, null, 2));
    else reports.forEach((report) => ('variants' in report ? print(report, io) : printPolicy(report, io)));
    return reports.every((report) => report.ok) ? 0 : 1;
  }
};

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
    ...(shippedScenarios().includes(path) && idOf(path) !== scenario.id
      ? [diagnose('SB0393', tree, ['scenario'], { id: scenario.id, name: idOf(path) })]
      : []),
    ...variants.flatMap(({ variant, max }) =>
      dimensions
        .filter((it) => max[it] === 0)
        .map((dimension) => diagnose('SB0390', tree, ['variants', variant], { variant, dimension }))
    )
  ];
  return { file, scenario: scenario.id, ok: !hasErrors(diagnostics), diagnostics, variants };
}

function sameId(scenario: Scenario, tree: YamlTree, file: string, seen: Map<string, string>): readonly Diagnostic[] {
  const first = seen.get(scenario.id);
  seen.set(scenario.id, first ?? file);
  return first === undefined || first === file
    ? []
    : [diagnose('SB0392', tree, ['scenario'], { id: scenario.id, first })];
}

// prettier-ignore
const sentences = {
  SB0390: ['变体 {variant} 里 {dimension} 没有任何可得分', 'in the variant {variant} nothing can be earned in {dimension}', '调整 class、business 或 conditions，让这一项有条款可考', 'change class, business or conditions so that a clause of it is due'],
  SB0392: ['编号 {id} 已被 {first} 使用', 'the id {id} is already that of {first}', '换一个编号', 'give it another id'],
  SB0393: ['编号 {id} 与文件名 {name} 不同', 'the id {id} differs from the name of the file, {name}', '改成一样', 'make them the same']
} as const;

function diagnose(
  code: keyof typeof sentences,
  tree: YamlTree,
  path: readonly string[],
  values: Readonly<Record<string, string>>
): Diagnostic {
  const [zh, en, remedyZh, remedyEn] = sentences[code];
  const message = { zh: fill(zh, values), en: fill(en, values) };
  return { code, severity: 'error', ...tree.place(path), message, remedy: { zh: remedyZh, en: remedyEn } };
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
    const totals = dimensions.map((it) => `${it} ${points(max[it])}`).join(', ');
    io.out('');
    io.out(`  ${variant} · ${inLang(title, io.lang)} · ${en ? 'for example seed' : '例如 seed'} ${seed} · ${totals}`);
    for (const row of earnable) {
      io.out(
        `    ${padded(row.clause + (row.fact === undefined ? '' : ` (${row.fact})`), 44)}${padded(row.dimension, 10)}${points(row.max)}`
      );
    }
  }
  io.out('');
}
