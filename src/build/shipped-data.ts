/**
 * Prints everything that the app ships as one line of JSON, checked: `data-plugin.ts` runs this in a process of its
 * own, so that the build's configuration need not load the rooms. Bad data: diagnostics on stderr, exit 1.
 */
import { bad, good, type Diagnostic, type Result } from '#domain/diagnostic';
import { digest } from '#domain/digest';
import { callClauses } from '#machines/call-clauses';
import { slimLexicon } from '#language/slim';
import type { Policy } from '#machines/policy';
import { chartsDigest } from '#play/versions';
import type { Scenario } from '#scenario/scenario';
import {
  idOf,
  lexiconSources,
  loadLexicon,
  loadPolicy,
  loadScenario,
  rawPolicy,
  shippedScenarios
} from '../cli/data.ts';
import { shortName } from '../cli/files.ts';
import { diagnosticLines } from '../cli/print.ts';
import type { ShippedData } from './data-plugin.ts';

async function shipped(): Promise<Result<ShippedData>> {
  const [policy, raw, lexicon, compiled] = [loadPolicy(), rawPolicy(), lexiconSources(), await loadLexicon()];
  if (!policy.ok) return policy;
  if (!raw.ok) return raw;
  if (!lexicon.ok) return lexicon;
  if (!compiled.ok) return compiled;
  const scenarios = await allScenarios(policy.value);
  if (!scenarios.ok) return scenarios;
  return good({
    catalogue: scenarios.value.map(cardOf),
    // Of the sources, as everywhere: what is shipped beside them is made of them.
    digests: { charts: chartsDigest(), policy: digest(raw.value), lexicon: digest(lexicon.value) },
    callClauses,
    files: {
      rules: inCall(policy.value),
      policy: raw.value,
      'reader/zh': slimLexicon(lexicon.value, 'zh'),
      'reader/en': slimLexicon(lexicon.value, 'en'),
      'reader/both': slimLexicon(lexicon.value, 'both'),
      lexicon: lexicon.value,
      ...Object.fromEntries(scenarios.value.map((scenario) => [`scenario/${scenario.id}`, scenario]))
    }
  });
}

/** What a call needs of the policy: how the house is run beyond a ticket, and why the policy reads as it does, stay behind. */
function inCall({ operations: _operations, decisions: _decisions, ...policy }: Policy): Policy {
  return policy;
}

async function allScenarios(policy: Policy): Promise<Result<readonly Scenario[]>> {
  const wrong: Diagnostic[] = [];
  const scenarios: Scenario[] = [];
  for (const path of shippedScenarios()) {
    const result = await loadScenario(path, policy);
    if (!result.ok) wrong.push(...result.diagnostics);
    else if (result.value.id === idOf(path)) scenarios.push(result.value);
    else wrong.push(misnamed(path, result.value.id));
  }
  return wrong.length > 0 ? bad(...wrong) : good(scenarios);
}

function misnamed(path: string, id: string): Diagnostic {
  const name = idOf(path);
  return {
    code: 'SB0393',
    severity: 'error',
    file: shortName(path),
    message: { zh: `编号 ${id} 与文件名 ${name} 不同`, en: `the id ${id} differs from the name of the file, ${name}` },
    remedy: { zh: '改成一样', en: 'make them the same' }
  };
}

/** What the lists of scenarios show; the rest is loaded with the call. */
function cardOf(scenario: Scenario): unknown {
  const { id, version, title, summary, level, minutes, channel, business, languages, modes, brief } = scenario;
  const shown = { id, version, title, summary, level, minutes, channel, business, languages, modes, brief };
  return { ...shown, class: scenario.class, digest: digest(scenario) };
}

const data = await shipped();
if (data.ok) process.stdout.write(JSON.stringify(data.value));
else {
  for (const it of data.diagnostics) console.error(diagnosticLines(it, 'en').join('\n'));
  process.exitCode = 1;
}
