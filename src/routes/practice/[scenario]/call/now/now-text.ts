import { sayingTasks } from '#domain/terms';
import { sentenceCase } from '#domain/text';
import { localName } from '#app/local';
import { m } from '#app/messages';
import type { DoStep, Step } from '#coach/step';
import type { Call } from '#contact/call';
import { nameIn } from '#workspace/talk/call-messages.ts';
import { toolWords, type Tool } from '../desk/tools.ts';
import { fieldWord } from '#workspace/talk/meanings.ts';
import { serviceButton } from '../desk/service-button.ts';

const deedTexts: Readonly<Record<string, (step: DoStep, call: Call) => string>> = {
  'verify-identity': () => m.now_verify({ button: m.desk_verify_sms() }),
  'look-up': ({ fields }) => m.now_look_up({ panel: toolWords[String(fields['panel']) as Tool]() }),
  'check-details': () => m.now_check({ button: m.desk_check() }),
  'run-diagnosis': () => m.now_diagnose({ button: m.desk_diagnose() }),
  'fill-field': ({ fields }, call) =>
    m.now_fill({ field: sentenceCase(fieldWord(String(fields['field']))), value: valueText(fields, call) }),
  'change-service': ({ fields }, { caseFile }) => {
    const row = caseFile.desk.services?.find(({ id }) => id === fields['service']);
    return m.now_change_service({ button: row ? serviceButton(row) : '' });
  },
  'grant-credit': ({ fields }) =>
    m.now_credit({ panel: m.desk_credit(), yuan: String(fields['yuan']), button: m.desk_credit_do() }),
  'record-unverifiable': () => m.now_unverifiable({ fold: m.desk_unverifiable(), button: m.desk_unverifiable_do() }),
  'add-tag': ({ fields }, { table }) => m.now_tag({ tag: nameIn(table.policy.tags, String(fields['tag'])) }),
  'set-label': ({ fields }, { table }) => {
    const { business, difficulty } = table.policy.label;
    return m.now_label({
      business: nameIn(business, String(fields['business'])),
      difficulty: nameIn(difficulty, String(fields['difficulty'])),
      button: m.desk_label_set()
    });
  },
  'hand-over': ({ fields }, call) =>
    m.now_hand_over({ button: m.desk_hand_over(), team: nameIn(call.table.policy.teams, String(fields['team'])) }),
  transfer: ({ fields }, { table }) =>
    m.now_transfer({ desk: nameIn(table.policy.desks, String(fields['desk'])), button: m.desk_route_do() }),
  'close-ticket': () => m.now_close({ button: m.desk_close() }),
  'end-call': () => m.now_end({ button: m.call_end() })
};

function valueText({ field, value }: DoStep['fields'], { table }: Call): string {
  return field === 'businessType' ? nameIn(table.policy.businessTypes, String(value)) : String(value);
}

function sayingTask(name: string, value?: string): string {
  return name === 'ask-for' && value !== undefined
    ? m.now_asking({ what: fieldWord(value) })
    : localName(sayingTasks, name);
}

export function stepText(step: Step, call: Call): string {
  switch (step.is) {
    case 'listen':
      return m.now_listen();
    case 'wait':
      return m.now_wait({ button: m.call_wait_skip() });
    case 'do':
      return deedTexts[step.act]!(step, call);
    case 'say': {
      const what = step.means.map(({ name, value }) => sayingTask(name, value)).join(m.now_say_joint());
      if (what !== '') return m.now_say({ what: sentenceCase(what) });
      if (step.about !== undefined) return m.now_say_about({ what: step.about });
      return step.to === undefined ? m.now_say_plain() : m.now_say_to({ words: step.to });
    }
  }
}
