/**
 * Prints everything that the app ships as one line of JSON, checked: `data-plugin.ts` runs this in a process of its
 * own, so that the build's configuration need not load the rooms. Bad data: diagnostics on stderr, exit 1.
 */
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { digest } from '#domain/digest';
import { callClauses } from '#machines/call-clauses';
import { slimLexicon } from '#language/bundle-for-language';
import type { LexiconSource } from '#language/lexicon';
import type { ReadLanguage } from '#language/lexicon-bundle';
import { packLexicon } from '#language/packed-lexicon';
import type { Policy } from '#machines/policy';
import { chartsDigest } from '#contact/versions';
import type { Scenario } from '#scenario/scenario';
import { lexiconSources, loadLexicon, loadScenario, misnamed, openPolicy, shippedScenarios } from '../cli/data.ts';
import { diagnosticLines } from '../cli/print.ts';
import type { ShippedData } from './data-plugin.ts';

async function shipped(): Promise<Result<ShippedData>> {
  const [opened, lexicon, compiled] = [await openPolicy(), lexiconSources(), await loadLexicon()];
  if (!opened.ok) return opened;
  if (!lexicon.ok) return lexicon;
  if (!compiled.ok) return compiled;
  const { raw, policy } = opened.value;
  const scenarios = await allScenarios(policy);
  if (!scenarios.ok) return scenarios;
  return good({
    catalogue: scenarios.value.map(cardOf),
    // Of the sources, as everywhere: what is shipped beside them is made of them.
    digests: { charts: chartsDigest(), policy: digest(raw), lexicon: digest(lexicon.value) },
    scenarios: Object.fromEntries(
      scenarios.value.map((scenario) => [scenario.id, { title: scenario.title, digest: digest(scenario) }])
    ),
    callClauses,
    files: {
      rules: inCall(policy),
      policy: raw,
      lexicon: lexicon.value,
      ...Object.fromEntries(scenarios.value.map((scenario) => [`scenario/${scenario.id}`, scenario]))
    },
    packed: { 'reader/zh': packedPiece(lexicon.value, 'zh'), 'reader/en': packedPiece(lexicon.value, 'en') }
  });
}

/** What one language needs of the lexicon, in base64. */
function packedPiece(lexicon: readonly LexiconSource[], language: ReadLanguage): string {
  return Buffer.from(packLexicon(slimLexicon(lexicon, language))).toString('base64');
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
    if (!result.ok) {
      wrong.push(...result.diagnostics);
      continue;
    }
    scenarios.push(result.value);
    wrong.push(...misnamed(path, result.value.id));
  }
  return wrong.length > 0 ? bad(...wrong) : good(scenarios);
}

/** What the lists of scenarios show; a brief and a call load their own scenario, and no list. */
function cardOf({ id, title, summary, level, minutes, channel, languages, modes, ...scenario }: Scenario): unknown {
  return { id, title, summary, level, minutes, channel, languages, modes, class: scenario.class };
}

const data = await shipped();
if (data.ok) process.stdout.write(JSON.stringify(data.value));
else {
  for (const it of data.diagnostics) console.error(diagnosticLines(it, 'en').join('\n'));
  process.exitCode = 1;
}
