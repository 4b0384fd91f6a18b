import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '#diagnostics/catalogue/scenario';
import { type Diagnostic, good, hasErrors, type Result } from '#diagnostics/diagnostic';
import { inLang, type Lang } from '#domain/text';
import { dimensions } from '#domain/ids';
import { dimensionNames, endingNames, languageNames } from '#domain/terms';
import type { Policy } from '#machines/policy';
import type { YamlTree } from '#formats/yaml';
import { runFileOf } from '#formats/write-run';
import type { VariantReport } from '#analysis/variants';
import { customerWords } from '#atlas/customer-words';
import { findingsOf } from '#playthrough/findings';
import type { CaseProof, Proof } from '#playthrough/report';
import type { Scenario } from '#scenario/scenario';
import { json, policy } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import {
  callerScenarios,
  loadPolicy,
  misnamed,
  openScenarioFile,
  scenarioPath,
  shippedScenarios,
  templateScenarios
} from '../data.ts';
import { shortName } from '../files.ts';
import { keptOtherwise } from '../kept-otherwise.ts';
import { isPolicy, policyReport, printPolicy, type PolicyReport } from '../policy-report.ts';
import { diagnosticLines, padded } from '../print.ts';
import type { DiagnosticPlace } from '#diagnostics/report';
import { detailsQuestion } from '#sandbox/caller';
import type { ReadUtterance } from '#language/reading';
import { namesHeard } from '#contact/names-heard';
import { prove } from '#playthrough/proof';
import { readerMaker } from '../play-file.ts';
import type { LazyWay } from '#playthrough/trainees';
import { lazyName, untriedName } from '#playthrough/words';

const mostRuns = 5000;

interface FileReport {
  readonly file: string;
  readonly scenario?: string;
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly variants: readonly VariantReport[];
  readonly proof?: Proof;
}

const usual_s = 10;

/** `sb check`: checks scenarios (playable, fair, points attainable) and whether a policy can come into force. */
export const check: Command = command({
  name: 'check',
  summary: {
    zh: '检查场景文件并列出每种情形的可得分；检查策略文件并列出它改了什么',
    en: 'Check scenario files and list what can be earned; check policy files and list what they change'
  },
  takes: '[files…]',
  words: [0, Infinity],
  options: {
    ...policy,
    ...json,
    lock: {
      text: {
        zh: '记下译文都核对过了：以后改了原文的台词会提醒（写进文件的 lock）',
        en: 'notes that the translations are right as they are: lines whose original changes later are told (written into the file, under lock)'
      }
    },
    runs: {
      value: '<folder>',
      text: {
        zh: '把每种情形打得最好的一通存成记录文件，可以用 sb score 打分、在应用里打开',
        en: 'writes the best run of each case as a run file, for `sb score` and for the app'
      }
    },
    quick: { text: { zh: '只查结构，不试玩', en: 'looks at the structure only and plays nothing' } },
    within: {
      value: '<seconds>',
      text: {
        zh: `每个场景最多试玩几秒（默认 ${usual_s}）；没试完的会列出来`,
        en: `plays each scenario for so many seconds at most (default ${usual_s}); what was not tried is listed`
      }
    }
  },
  async run({ words: files, values }, io) {
    const inForce = await loadPolicy(values.policy);
    if (!inForce.ok) {
      inForce.diagnostics.forEach((it) => diagnosticLines(it, io.lang).forEach((line) => io.out(line)));
      return 1;
    }
    const seconds = values.within === undefined ? usual_s : Number(values.within);
    const within_ms = values.quick ? 0 : Math.max(0, Number.isFinite(seconds) ? seconds : usual_s) * 1000;
    const reports: (FileReport | PolicyReport)[] = [];
    const seen = new Map<string, string>();
    if (values.lock) for (const file of files) await lock(file, inForce.value, io);
    for (const file of files.length > 0 ? files : ownScenarios())
      reports.push(isPolicy(file) ? await policyReport(file) : await examine(file, inForce.value, seen, within_ms));
    if (values.runs !== undefined) for (const one of reports) if ('variants' in one) writeBestRuns(one, values.runs);
    if (values.json) io.out(JSON.stringify(reports, null, 2));
    else reports.forEach((report) => ('variants' in report ? print(report, io) : printPolicy(report, io)));
    return reports.every((report) => report.ok) ? 0 : 1;
  }
});

function writeBestRuns({ scenario, proof }: FileReport, folder: string): void {
  if (scenario === undefined || !proof) return;
  mkdirSync(folder, { recursive: true });
  for (const { variant, lang, best } of proof.cases) {
    if (!best) continue;
    const { header, entries, until_ms } = best.run;
    // Played by what stands in the folder: there are no versions to pin.
    const file = { ...runFileOf({ header, entries, until_ms, disputes: [] }), versions: undefined };
    writeFileSync(join(folder, `${scenario}.${variant}.${lang}.json`), `${JSON.stringify(file, null, 2)}\n`);
  }
}

async function lock(name: string, policy: Policy, io: Io): Promise<void> {
  const opened = await openScenarioFile(name, policy);
  if (!opened.ok) return;
  const [{ lockOf }, { putAt }, { scenarioFile }] = await Promise.all([
    import('#formats/lock'),
    import('#formats/yaml-edit'),
    import('#formats/kept-runs')
  ]);
  const path = scenarioPath(name);
  const whole = readFileSync(path, 'utf8');
  const { text } = scenarioFile(whole);
  const value = lockOf(opened.value.tree.value as Readonly<Record<string, unknown>>);
  const locked = Object.keys(value).length > 0 ? putAt(text, ['lock'], { value }) : undefined;
  if (locked === undefined) return;
  writeFileSync(
    path,
    whole.replace(text, () => locked)
  );
  const count = Object.values(value).reduce((sum, digests) => sum + Object.keys(digests).length, 0);
  const said = { zh: `${shortName(path)}：记下了 ${count} 句台词`, en: `${shortName(path)}: lines locked: ${count}` };
  io.out(inLang(said, io.lang));
}

const ownScenarios = (): readonly string[] => [...shippedScenarios(), ...callerScenarios(), ...templateScenarios()];

async function examine(
  name: string,
  policy: Policy,
  seen: Map<string, string>,
  within_ms: number
): Promise<FileReport> {
  const path = scenarioPath(name);
  const file = shortName(path);
  const opened = await openScenarioFile(name, policy);
  if (!opened.ok) return { file, ok: false, diagnostics: opened.diagnostics, variants: [] };
  const { scenario, tree, kept } = opened.value;
  const { unearned, variantReports } = await import('#analysis/variants');
  const variants = variantReports(scenario, policy);
  const proof = within_ms > 0 ? await proven(scenario, policy, within_ms) : undefined;
  const diagnostics = [
    ...opened.diagnostics,
    ...sameId(scenario, tree, file, seen),
    ...(ownScenarios().includes(path) ? misnamed(path, scenario.id, tree.place(['scenario'])) : []),
    ...unearned(variants, tree.place),
    ...(kept.ok && within_ms > 0 ? await keptOtherwise(scenario, policy, kept.value, file) : kept.diagnostics),
    ...(callerScenarios().includes(path) ? unled(scenario, tree.place(['ready'])) : played(scenario, tree, proof))
  ];
  const found = proof?.ok ? { proof: proof.value } : {};
  return { file, scenario: scenario.id, ok: !hasErrors(diagnostics), diagnostics, variants, ...found };
}

function played(scenario: Scenario, tree: YamlTree, proof: Result<Proof> | undefined): readonly Diagnostic[] {
  if (!proof?.ok) return proof?.diagnostics ?? [];
  return findingsOf(scenario, proof.value, tree.place, customerWords(scenario));
}

function sameId(scenario: Scenario, tree: YamlTree, file: string, seen: Map<string, string>): readonly Diagnostic[] {
  const first = seen.get(scenario.id);
  seen.set(scenario.id, first ?? file);
  return first === undefined || first === file
    ? []
    : [report('SB0392', { id: scenario.id, first }, tree.place(['scenario']))];
}

const points = (hundredths: number) => (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');

function print({ file, scenario, ok, diagnostics, variants, proof }: FileReport, io: Io): void {
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
  if (proof) playthroughLines(proof, io.lang).forEach((line) => io.out(line));
  io.out('');
}

/** Returns SB0394 if nothing leads the person on the call to ask for the details to compare. */
export function unled(scenario: Pick<Scenario, 'ready'>, place: DiagnosticPlace): readonly Diagnostic[] {
  return detailsQuestion(scenario) ? [] : [report('SB0394', {}, place)];
}

/** Plays a scenario with the shipped lexicon for at most `within_ms`; the proof lists anything not tried. */
export async function proven(scenario: Scenario, policy: Policy, within_ms: number): Promise<Result<Proof>> {
  const maker = await readerMaker(scenario.languages);
  if (!maker.ok) return maker;
  const names = namesHeard(scenario.names, policy);
  const readers = new Map<Lang, ReadUtterance>();
  const readerOf = (lang: Lang): ReadUtterance => {
    const read = readers.get(lang) ?? maker.value(names, lang);
    readers.set(lang, read);
    return read;
  };
  // Whoever reads the first line waits for the lexicon: that is no time of the scenario's.
  for (const lang of scenario.languages) readerOf(lang)('1');
  const until_ms = performance.now() + within_ms;
  return good(prove({ scenario, policy, readerOf }, { runs: mostRuns, isOver: () => performance.now() > until_ms }));
}

function playthroughLines({ cases, runs, unexplored }: Proof, lang: Lang): readonly string[] {
  const en = lang === 'en';
  return [
    '',
    en ? `  Played ${runs} calls:` : `  试玩了 ${runs} 通：`,
    ...cases.flatMap((it) => caseLines(it, lang)),
    ...unexplored.map(({ what, lang: of, variants }) => {
      const where = `${inLang(languageNames[of], lang)} (${variants.join(', ')})`;
      return `    ${en ? 'not tried' : '没试'}: ${inLang(untriedName(what), lang)}, ${where}`;
    })
  ];
}

function caseLines({ variant, lang: of, best, lazy, endings }: CaseProof, lang: Lang): readonly string[] {
  const en = lang === 'en';
  const met = endings.filter(({ shortest }) => shortest);
  if (met.length === 0) return [];
  const minutes =
    best && (en ? `best run ${best.minutes.toFixed(1)} min` : `最好的走法 ${best.minutes.toFixed(1)} 分钟`);
  const ends = met.map(({ ending, right, worst, best: most }) => {
    const range = worst === most ? String(most) : `${String(worst)}–${String(most)}`;
    return `${inLang(endingNames[ending], lang)}${right ? '*' : ''} ${range}`;
  });
  const ways = Object.entries(lazy).map(([way, { score }]) => `${inLang(lazyName(way as LazyWay), lang)} ${score}`);
  const between = en ? ', ' : '，';
  return [
    `    ${[variant, inLang(languageNames[of], lang), ...(minutes ? [minutes] : [])].join(' · ')}`,
    `      ${ends.join(between)}`,
    ...(ways.length > 0 ? [`      ${ways.join(between)}`] : [])
  ];
}
