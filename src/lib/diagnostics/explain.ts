import type { Text } from '#domain/text';
import * as calendar from './catalogue/calendar';
import * as inClass from './catalogue/class';
import * as command from './catalogue/command';
import * as conversation from './catalogue/conversation';
import * as lexicon from './catalogue/lexicon';
import * as operations from './catalogue/operations';
import * as policy from './catalogue/policy';
import * as run from './catalogue/run';
import * as sandbox from './catalogue/sandbox';
import * as scenario from './catalogue/scenario';
import * as session from './catalogue/session';
import * as storage from './catalogue/storage';
import * as studio from './catalogue/studio';
import * as transfer from './catalogue/transfer';
import * as yaml from './catalogue/yaml';
import type { DiagnosticCode } from './diagnostic';
import { exampleOf } from './examples';
import * as ofCalendar from './pages/calendar';
import * as ofClass from './pages/class';
import * as ofCommand from './pages/command';
import * as ofConversation from './pages/conversation';
import * as ofLexicon from './pages/lexicon';
import * as ofOperations from './pages/operations';
import * as ofPolicy from './pages/policy';
import * as ofRun from './pages/run';
import * as ofSandbox from './pages/sandbox';
import * as ofScenario from './pages/scenario';
import * as ofSession from './pages/session';
import * as ofStorage from './pages/storage';
import * as ofStudio from './pages/studio';
import * as ofTransfer from './pages/transfer';
import * as ofYaml from './pages/yaml';
import type { Family, Severity } from './report';

/** Whole catalogue, one family for each source of faults. */
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
  studio: studio.sentences,
  conversation: conversation.sentences,
  class: inClass.sentences,
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
  ...ofStudio.reasons,
  ...ofConversation.reasons,
  ...ofClass.reasons,
  ...ofCommand.reasons
};

/** Codes removed from the catalogue. They keep their meaning, so none is assigned again. */
export const retired: readonly string[] = ['SB0577', 'SB0802'];

export const codes = (Object.keys(reasons) as DiagnosticCode[]).toSorted();

export interface Explanation {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly title: Text;
  readonly reason: Text;
  readonly cases: readonly { readonly message: Text; readonly remedy: Text }[];
}

export function explain(code: DiagnosticCode): Explanation {
  const keyed = Object.values<Family>(families).flatMap((family) => Object.entries(family));
  const cases = keyed.filter(([key]) => key.replace(/\..*/, '') === code);
  const told = cases.map(([key, [, zh, en, remedyZh, remedyEn]]) => {
    const message = { zh: exampleOf(zh, key, 'zh'), en: exampleOf(en, key, 'en') };
    const remedy =
      remedyZh === '{suggestion}'
        ? nearest
        : { zh: exampleOf(remedyZh, key, 'zh'), en: exampleOf(remedyEn, key, 'en') };
    const isExample = message.zh !== zh;
    return { title: message, message: isExample ? asExample(message) : message, remedy };
  });
  return { code, severity: cases[0]![1][0], title: told[0]!.title, reason: reasons[code], cases: told };
}

const asExample = ({ zh, en }: Text): Text => ({ zh: `例如：${zh}`, en: `For example: ${en}` });

const nearest: Text = {
  zh: '诊断会写出最接近的写法，或者有哪些可以用。',
  en: 'It names what comes nearest to what was written, or what there is to choose from.'
};
