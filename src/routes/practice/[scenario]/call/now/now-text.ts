import { classNames, difficultyNames } from '#domain/terms';
import { localName } from '#app/local';
import { m } from '#app/messages';
import type { DoStep, Step } from '#coach/step';
import type { Call } from '#contact/call';
import { local } from '../call-messages.ts';
import { toolWords, type Tool } from '../desk/tools.ts';
import { fieldWord, meaningWord } from '../meanings.ts';

/** What a deed is called as the one thing to do now. */
const deedTexts: Readonly<Record<string, (step: DoStep, call: Call) => string>> = {
  'verify-identity': () => m.now_verify(),
  'look-up': ({ fields }) => m.now_look_up({ panel: toolWords[String(fields['panel']) as Tool]() }),
  'check-details': () => m.now_check(),
  'fill-field': ({ fields }, call) =>
    m.now_fill({ field: fieldWord(String(fields['field'])), value: valueText(fields, call) }),
  'change-service': ({ fields }, { caseFile }) => {
    const row = caseFile.desk.services?.find(({ id }) => id === fields['service']);
    return m.now_change_service({ service: row ? local(row.name) : '' });
  },
  'grant-credit': ({ fields }) => m.now_credit({ yuan: String(fields['yuan']) }),
  'record-unverifiable': () => m.now_unverifiable(),
  'add-tag': ({ fields }, { table }) => {
    const tag = String(fields['tag']);
    const text = table.policy.tags[tag];
    return m.now_tag({ tag: text ? local(text) : tag });
  },
  'set-label': ({ fields }) =>
    m.now_label({
      business: localName(classNames, String(fields['business'])),
      difficulty: localName(difficultyNames, String(fields['difficulty']))
    }),
  'hand-over': ({ fields }, call) => m.now_hand_over({ team: teamName(String(fields['team']), call) }),
  transfer: ({ fields }, { table }) => {
    const desk = String(fields['desk']);
    const text = table.policy.desks[desk];
    return m.now_transfer({ desk: text ? local(text) : desk });
  },
  'close-ticket': () => m.now_close(),
  'end-call': () => m.now_end()
};

/** What stands in a field of the ticket: a business type has a name. */
function valueText({ field, value }: DoStep['fields'], { table }: Call): string {
  const type = field === 'businessType' ? table.policy.businessTypes[String(value)] : undefined;
  return type ? local(type) : String(value);
}

/** A step in plain words. */
export function stepText(step: Step, call: Call): string {
  switch (step.is) {
    case 'listen':
      return m.now_listen();
    case 'wait':
      return m.now_wait();
    case 'do':
      return deedTexts[step.act]!(step, call);
    case 'say': {
      const what = step.means.map(({ name, value }) => meaningWord(name, value)).join(m.call_list_joint());
      return what === '' ? m.now_say_plain() : m.now_say({ what });
    }
  }
}

function teamName(team: string, { table }: Call): string {
  const text = table.policy.teams[team];
  return text ? local(text) : team;
}
