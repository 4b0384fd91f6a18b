import { inLang, type Lang, type Text } from '#domain/text';
import { cycleEvents, type CycleEventSpec } from '#machines/cycles';
import { ticketEvents, type NamedEvent } from '#machines/ticket-events';
import { roleNames } from '#domain/terms';
import { json } from '../arguments.ts';
import { command, type Command, type Io } from '../command.ts';
import { padded } from '../print.ts';

const scripts = ['trace', 'operations'] as const;
type Script = (typeof scripts)[number];

const eventsOf: Readonly<Record<Script, Readonly<Record<string, NamedEvent | CycleEventSpec>>>> = {
  trace: ticketEvents,
  operations: cycleEvents
};

const headings: Readonly<Record<Script, Text>> = {
  trace: { zh: '一张工单上（sb trace 的脚本）', en: 'On a ticket (scripts of sb trace)' },
  operations: {
    zh: '多张工单之上（sb operations 的脚本）',
    en: 'Beyond one ticket (scripts of sb operations)'
  }
};

/** `sb events`: external events of a ticket and beyond, each with its roles, fields and clauses. */
export const events: Command = command({
  name: 'events',
  summary: {
    zh: '工单上和多张工单之上能发生的事：谁能做、带什么字段、对应哪些条款',
    en: 'What can happen to a ticket and beyond one: by whom, with which fields, for which clauses'
  },
  options: {
    script: {
      value: scripts.join('|'),
      choices: scripts,
      text: { zh: '只列一种脚本的', en: 'only those of one kind of script' }
    },
    ...json
  },
  run({ values }, io) {
    const asked = values.script ? [values.script] : scripts;
    if (values.json)
      io.out(
        JSON.stringify(
          asked.flatMap((script) => asData(script, io)),
          null,
          2
        )
      );
    else asked.forEach((script, at) => print(script, at > 0, io));
    return 0;
  }
});

interface ListedField {
  readonly type: string;
  readonly choices?: readonly (string | number)[];
  readonly of?: string;
  readonly optional?: true;
}

const fieldsOf = ({ fields }: NamedEvent | CycleEventSpec): readonly (readonly [string, ListedField])[] =>
  Object.entries<ListedField>(fields ?? {});

function asData(script: Script, { lang }: Io): readonly unknown[] {
  return Object.entries(eventsOf[script]).map(([event, spec]) => {
    const { text, who, clauses, when, forbidden }: Omit<NamedEvent, 'fields'> = spec;
    return {
      script,
      event,
      text: inLang(text, lang),
      who,
      clauses,
      fields: fieldsOf(spec).map(([name, { type, choices, of, optional = false }]) => ({
        name,
        type,
        ...(choices ? { choices } : {}),
        ...(of === undefined ? {} : { of }),
        optional
      })),
      ...(when === undefined ? {} : { when }),
      ...(forbidden ? { forbidden } : {})
    };
  });
}

function print(script: Script, below: boolean, { lang, out }: Io): void {
  out(`${below ? '\n' : ''}${inLang(headings[script], lang)}`);
  for (const [event, spec] of Object.entries(eventsOf[script])) {
    const roles = spec.who.map((role) => inLang(roleNames[role], lang)).join(lang === 'en' ? ', ' : '、');
    out(`${padded(event, 32)}${inLang(spec.text, lang)}`);
    out(`${' '.repeat(32)}${roles} · ${spec.clauses.join(' ')}`);
    const told = fieldsOf(spec).map(([name, field]) => `${name}${field.optional ? '?' : ''}: ${kindOf(field, lang)}`);
    if (told.length > 0) out(`${' '.repeat(32)}with: { ${told.join(', ')} }`);
  }
}

const kinds: Readonly<Record<string, Text>> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  choice: { zh: '选一项', en: 'choice' },
  list: { zh: '选几项', en: 'list' },
  time: { zh: '时刻', en: 'time' },
  duration: { zh: '时长', en: 'duration' }
};

function kindOf({ type, choices, of }: ListedField, lang: Lang): string {
  if (choices) return choices.join(' | ');
  const kind = Object.hasOwn(kinds, type) ? inLang(kinds[type]!, lang) : type;
  if (of === undefined) return kind;
  return lang === 'en' ? `${kind} of ${of}` : `${kind}（策略的 ${of}）`;
}
