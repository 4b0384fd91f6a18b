/** Prints the checked data of the app as one line of JSON, for `data-plugin.ts`. Bad data: diagnostics on stderr, exit 1. */
import type { ListTexts } from 'virtual:switchboard/texts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { digest } from '#domain/digest';
import { drillSteps } from '#domain/ids';
import { inLang, langs, type Lang, type Text } from '#domain/text';
import type { RunFile } from '#formats/run';
import { callClauses } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import { stageOf } from '#machines/stage-of';
import { slimLexicon, slimNames } from '#language/bundle-for-language';
import type { LexiconSource } from '#language/lexicon';
import { readLanguageOf } from '#language/lexicon-bundle';
import type { Policy } from '#machines/policy';
import { namesHeard } from '#contact/names-heard';
import { chartsDigest } from '#contact/versions';
import { playedIn } from '#scenario/played-in';
import type { Scenario } from '#scenario/scenario';
import {
  lexiconSources,
  loadCallers,
  loadLexicon,
  loadRun,
  loadScenario,
  loadShared,
  misnamed,
  openPolicy,
  policyFile,
  scenarioPath,
  shippedScenarios,
  templateScenarios
} from '../cli/data.ts';
import type { PlayedFile } from '../cli/play-file.ts';
import { samplesOf } from '../cli/diagnostic-samples.ts';
import type { ShippedData } from './data-plugin.ts';
import type { SayIt } from '#coach/say-it';
import { drillsOf, playRecorded, recordedRun, type PreparedDrill } from './drills.ts';
import { printKept } from './print-kept.ts';
import { sayItsOf } from './say-its.ts';
import { specimenOf } from './specimen.ts';

async function shipped(): Promise<Result<ShippedData>> {
  const [opened, lexicon, compiled] = [await openPolicy(), lexiconSources(), await loadLexicon()];
  if (!opened.ok) return opened;
  if (!lexicon.ok) return lexicon;
  if (!compiled.ok) return compiled;
  const { raw, policy } = opened.value;
  const scenarios = await scenariosAt(shippedScenarios(), policy);
  if (!scenarios.ok) return scenarios;
  const callers = await loadCallers(policy);
  if (!callers.ok) return callers;
  const shared = await loadShared();
  if (!shared.ok) return shared;
  const templates = await scenariosAt(templateScenarios(), policy);
  if (!templates.ok) return templates;
  const drills = new Map<string, readonly PreparedDrill[]>();
  const sayIts: SayIt[] = [];
  for (const scenario of scenarios.value) {
    const cut = await cutFromCalls(scenario);
    drills.set(scenario.id, cut.drills);
    sayIts.push(...cut.sayIts);
  }
  return good({
    catalogue: scenarios.value.map((scenario) => cardOf(scenario, policy, drills.get(scenario.id) ?? [])),
    // Of the sources, as everywhere: what is shipped beside them is made of them.
    digests: { charts: chartsDigest(), policy: digest(raw), lexicon: digest(lexicon.value) },
    callClauses,
    practised: callClauses.map((clause) => ({
      id: clause.id,
      stage: stageOf(clause.id),
      ...(isSayable(clause.id, sayIts) && { sayable: true })
    })),
    // A policy without shifts has none that could ring.
    rings: policy.shift?.rings ?? 0,
    files: {
      rules: policy,
      policy: raw,
      'policy-text': readFileSync(policyFile, 'utf8'),
      lexicon: lexicon.value,
      callers: callers.value,
      shared: shared.value,
      templates: templates.value.map(({ title, summary }, at) => ({
        title,
        summary,
        text: readFileSync(templateScenarios()[at]!, 'utf8')
      })),
      // Of the group of the templates: a group of its own would weigh on every page.
      'faults/templates': samplesOf(['scenario', 'yaml']),
      ...Object.fromEntries(
        scenarios.value.map(({ id }) => [`scenario-text/${id}`, readFileSync(scenarioPath(id), 'utf8')])
      ),
      'golden-runs': await goldenRuns(policy, scenarios.value),
      ...Object.fromEntries(scenarios.value.flatMap((scenario) => filesOf(scenario, policy, lexicon.value))),
      ...Object.fromEntries([...drills].flatMap(([id, some]) => drillFiles(id, some))),
      ...inEachLanguage('say', (lang) => sayIts.filter((one) => one.lang === lang)),
      ...inEachLanguage('lists', (lang) => listTexts(scenarios.value, policy, lang)),
      ...inEachLanguage('specimen', (lang) => specimenOf(scenarios.value, policy, compiled.value, lang)),
      'reader/zh': [slimLexicon(lexicon.value, 'zh')],
      'reader/en': [slimLexicon(lexicon.value, 'en')]
    }
  });
}

function inEachLanguage(name: string, of: (lang: Lang) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(langs.map((lang) => [`${name}-${readLanguageOf(lang)}`, of(lang)]));
}

function listTexts(scenarios: readonly Scenario[], policy: Policy, lang: Lang): ListTexts {
  const cases = ({ variants }: Scenario): ListTexts['cases'][string] =>
    Object.fromEntries(Object.entries(variants).map(([id, { title }]) => [id, inLang(title, lang)]));
  return {
    summaries: Object.fromEntries(scenarios.map(({ id, summary }) => [id, inLang(summary, lang)])),
    cases: Object.fromEntries(scenarios.map((scenario) => [scenario.id, cases(scenario)])),
    clauses: Object.fromEntries(callClauses.map((clause) => [clause.id, inLang(clauseText(clause, policy), lang)]))
  };
}

type GoldenRun = Pick<RunFile, 'header' | 'entries' | 'until_ms'> & { readonly name: Text };

async function goldenRuns(policy: Policy, scenarios: readonly Scenario[]): Promise<readonly GoldenRun[]> {
  const folder = dirname(recordedRun(''));
  const runs: GoldenRun[] = [];
  for (const scenario of scenarios) {
    const files = readdirSync(folder).filter((file) => file.startsWith(`${scenario.id}.`));
    for (const [at, file] of files.sort().entries()) {
      const run = await loadRun(join(folder, file), policy);
      if (!run.ok) throw new Error(`expected a recorded call, came ${JSON.stringify(run.diagnostics)}`);
      const { header, entries, until_ms } = run.value;
      const { zh, en } = scenario.title;
      const name = { zh: `${zh}（样例 ${at + 1}）`, en: `${en} (sample ${at + 1})` };
      runs.push({ name, header, entries, ...(until_ms !== undefined && { until_ms }) });
    }
  }
  return runs;
}

function filesOf(
  scenario: Scenario,
  policy: Policy,
  lexicon: readonly LexiconSource[]
): readonly (readonly [name: string, value: unknown])[] {
  const { id, ready } = scenario;
  const names = namesHeard(scenario.names, policy);
  return [
    [`scenario/${id}`, scenario],
    [`ready/${id}`, ready],
    [`names/${id}`, names],
    ...langs.flatMap((lang) => {
      const language = readLanguageOf(lang);
      return [
        // Whoever plays it names the version by which a run will be judged: that of the whole.
        [`scenario-${language}/${id}`, { digest: digest(scenario), scenario: playedIn(scenario, lang) }],
        [`names-${language}/${id}`, slimNames(names, lexicon, language)]
      ] as const;
    })
  ];
}

async function cutFromCalls({ id, variants, languages }: Scenario): Promise<{
  readonly drills: readonly PreparedDrill[];
  readonly sayIts: readonly SayIt[];
}> {
  const drills: PreparedDrill[] = [];
  const sayIts: SayIt[] = [];
  for (const lang of languages) {
    const calls: PlayedFile[] = [];
    for (const kind of ['good', 'colloquial', ...Object.keys(variants)])
      for (const path of recordedIn(id, kind, lang)) {
        const played = await playRecorded(id, path);
        calls.push(played);
        if (kind !== 'colloquial') drills.push(...drillsOf(played));
      }
    sayIts.push(...sayItsOf(calls));
  }
  return { drills, sayIts };
}

function recordedIn(id: string, kind: string, lang: Lang): readonly string[] {
  const path = recordedRun(`${id}.${lang === 'en' ? `${kind}.en` : kind}`);
  return existsSync(path) ? [path] : [];
}

function isSayable(clause: string, sayIts: readonly SayIt[]): boolean {
  return langs.every((lang) => sayIts.some((one) => one.clause === clause && one.lang === lang));
}

function drillFiles(
  id: string,
  drills: readonly PreparedDrill[]
): readonly (readonly [name: string, value: unknown])[] {
  return langs.map((lang) => {
    const own = drills.filter((drill) => drill.lang === lang);
    const steps = drillSteps.filter((step) => own.some((drill) => drill.step === step));
    return [
      `drill-${readLanguageOf(lang)}/${id}`,
      Object.fromEntries(steps.map((step) => [step, own.filter((drill) => drill.step === step)]))
    ] as const;
  });
}

async function scenariosAt(paths: readonly string[], policy: Policy): Promise<Result<readonly Scenario[]>> {
  const wrong: Diagnostic[] = [];
  const scenarios: Scenario[] = [];
  for (const path of paths) {
    const result = await loadScenario(path, policy);
    if (!result.ok) {
      wrong.push(...result.diagnostics);
      continue;
    }
    scenarios.push(result.value);
    wrong.push(...misnamed(path, result.value.id));
  }
  return wrong.length > 0 ? bad(...wrong) : good(scenarios);
}

function cardOf(
  { id, title, level, minutes, channel, contact, languages, modes, ...scenario }: Scenario,
  policy: Policy,
  drills: readonly PreparedDrill[]
): unknown {
  const variants = Object.entries(scenario.variants).map(([id, variant]) => {
    const { 'in-scope': mine = false } = { ...scenario.conditions, ...variant.conditions };
    // Whoever is called back has of course been spoken to before.
    const again = !contact && { ...scenario.desk, ...variant.desk }.contacts !== undefined;
    return { id, ...(!mine && { of: 'other-desk' }), ...(again && { of: 'repeat-caller' }) };
  });
  return {
    id,
    title,
    level,
    minutes,
    channel,
    ...(contact && { contact }),
    languages,
    modes,
    class: scenario.class,
    pass: scenario.pass ?? policy.pass.total,
    variants,
    // What can be practised in every language of the scenario.
    steps: drillSteps.filter((step) =>
      languages.every((lang) => drills.some((drill) => drill.step === step && drill.lang === lang))
    ),
    drilled: callClauses.flatMap(({ id: clause }) =>
      languages.every((lang) => drills.some((drill) => drill.lang === lang && drill.clauses.includes(clause)))
        ? [clause]
        : []
    )
  };
}

await printKept(
  'shipped',
  ['src/lib', 'src/cli', 'src/build', 'machines', 'scenarios', 'tests/runs', 'tests/diagnostics'],
  shipped
);
