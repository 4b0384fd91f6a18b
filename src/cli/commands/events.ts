import { inLang } from '#domain/text';
import { ticketEvents, type EventSpec, type FieldSpec } from '#machines/ticket-events';
import { roleNames } from '#machines/names';
import type { Command } from '../command.ts';
import { padded } from '../print.ts';

const usage = 'sb events [--json]';

/** `sb events`: everything that can happen to a ticket from outside: who may cause it, what it carries, which clauses it serves. */
export const events: Command = {
  name: 'events',
  summary: {
    zh: '工单上能发生的事：谁能做、带什么字段、对应哪些条款',
    en: 'What can happen to a ticket: by whom, with which fields, for which clauses'
  },
  usage,
  run(args, io) {
    if (args.some((arg) => arg !== '--json')) {
      io.err(usage);
      return Promise.resolve(2);
    }
    const all = Object.entries<EventSpec>(ticketEvents);
    if (args.includes('--json')) {
      const told = all.map(([event, { text, who, clauses, fields = {}, when, forbidden }]) => ({
        event,
        text: inLang(text, io.lang),
        who,
        clauses,
        fields: Object.entries(fields).map(([name, { type, choices, optional = false }]) => ({
          name,
          type,
          ...(choices ? { choices } : {}),
          optional
        })),
        ...(when === undefined ? {} : { when }),
        ...(forbidden ? { forbidden } : {})
      }));
      io.out(JSON.stringify(told, null, 2));
      return Promise.resolve(0);
    }
    for (const [event, { text, who, clauses, fields = {} }] of all) {
      const roles = who.map((role) => inLang(roleNames[role], io.lang)).join(io.lang === 'en' ? ', ' : '、');
      io.out(`${padded(event, 32)}${inLang(text, io.lang)}`);
      io.out(`${' '.repeat(32)}${roles} · ${clauses.join(' ')}`);
      const told = Object.entries<FieldSpec>(fields).map(
        ([name, field]) => `${name}${field.optional ? '?' : ''}: ${kindOf(field)}`
      );
      if (told.length > 0) io.out(`${' '.repeat(32)}with: { ${told.join(', ')} }`);
    }
    return Promise.resolve(0);
  }
};

function kindOf({ type, choices }: FieldSpec): string {
  return choices ? choices.join(' | ') : type;
}
