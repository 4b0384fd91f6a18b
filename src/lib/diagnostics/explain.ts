import type { Text } from '#domain/text';
import * as calendar from './catalogue/calendar';
import * as command from './catalogue/command';
import * as lexicon from './catalogue/lexicon';
import * as operations from './catalogue/operations';
import * as policy from './catalogue/policy';
import * as run from './catalogue/run';
import * as sandbox from './catalogue/sandbox';
import * as scenario from './catalogue/scenario';
import * as session from './catalogue/session';
import * as storage from './catalogue/storage';
import * as transfer from './catalogue/transfer';
import * as yaml from './catalogue/yaml';
import type { DiagnosticCode } from './diagnostic';
import * as ofCalendar from './pages/calendar';
import * as ofCommand from './pages/command';
import * as ofLexicon from './pages/lexicon';
import * as ofOperations from './pages/operations';
import * as ofPolicy from './pages/policy';
import * as ofRun from './pages/run';
import * as ofSandbox from './pages/sandbox';
import * as ofScenario from './pages/scenario';
import * as ofSession from './pages/session';
import * as ofStorage from './pages/storage';
import * as ofTransfer from './pages/transfer';
import * as ofYaml from './pages/yaml';
import type { Family, Severity } from './report';

/** The whole catalogue, a family a source of faults. */
export const families = {
  yaml: yaml.sentences,
  lexicon: lexicon.sentences,
  scenario: scenario.sentences,
  run: run.sentences,
  storage: storage.sentences,
  transfer: transfer.sentences,
  operations: operations.sentences,
  policy: policy.sentences,
  session: session.sentences,
  calendar: calendar.sentences,
  sandbox: sandbox.sentences,
  command: command.sentences
} as const satisfies Readonly<Record<string, Family>>;

const reasons: Readonly<Record<DiagnosticCode, Text>> = {
  ...ofYaml.reasons,
  ...ofLexicon.reasons,
  ...ofScenario.reasons,
  ...ofRun.reasons,
  ...ofStorage.reasons,
  ...ofTransfer.reasons,
  ...ofOperations.reasons,
  ...ofPolicy.reasons,
  ...ofSession.reasons,
  ...ofCalendar.reasons,
  ...ofSandbox.reasons,
  ...ofCommand.reasons
};

/** Codes that were taken out of the catalogue: what they meant they mean for ever, so none is given out again. */
export const retired: readonly string[] = ['SB0577', 'SB0802'];

/** Every code, in the order of their numbers. */
export const codes = (Object.keys(reasons) as DiagnosticCode[]).toSorted();

/** What a code means, without a file at hand. */
export interface Explanation {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Its sentence, with the names of the values where those would stand. */
  readonly title: Text;
  readonly reason: Text;
  /** The ways to fall into it and out of it; most codes have one. */
  readonly cases: readonly { readonly message: Text; readonly remedy: Text }[];
}

export function explain(code: DiagnosticCode): Explanation {
  const keyed = Object.values<Family>(families).flatMap((family) => Object.entries(family));
  const cases = keyed.filter(([key]) => key.replace(/\..*/, '') === code).map(([, sentence]) => sentence);
  const told = cases.map(([, zh, en, remedyZh, remedyEn]) => ({
    message: { zh: unfilled(zh), en: unfilled(en) },
    remedy: remedyZh === '{suggestion}' ? nearest : { zh: unfilled(remedyZh), en: unfilled(remedyEn) }
  }));
  return { code, severity: cases[0]![0], title: told[0]!.message, reason: reasons[code], cases: told };
}

/** What there is to do depends on what was written. */
const nearest: Text = {
  zh: '诊断会写出最接近的写法，或者有哪些可以用。',
  en: 'It names what comes nearest to what was written, or what there is to choose from.'
};

/** A sentence with its places named: `‹name› is missing`. */
function unfilled(sentence: string): string {
  return sentence.replace(/\{(\w+)\}/g, '‹$1›');
}
