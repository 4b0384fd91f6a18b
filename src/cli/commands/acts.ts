import { fieldName } from '#domain/terms';
import { inLang, type Lang, type Text } from '#domain/text';
import { deskActs, type ActField } from '#machines/desk-acts';
import { json } from '../arguments.ts';
import { command, type Command } from '../command.ts';
import { padded } from '../print.ts';

type NamedField = ActField & { readonly text: Text };

const named = (field: ActField): NamedField => ({ ...field, text: fieldName(field.name) });

/** An entry of a run file that is no desktop act. */
interface SpokenEntry {
  readonly name: 'say' | 'wait';
  readonly text: Text;
  readonly example: string;
  readonly fields: readonly NamedField[];
}

const beside: readonly SpokenEntry[] = [
  {
    name: 'say',
    text: { zh: '对客户说一句话', en: 'Say a line to the customer' },
    example: '{ at: 1.8s, say: 您好，工号0801为您服务 }',
    fields: [
      {
        name: 'line',
        type: 'text',
        optional: true,
        text: { zh: '引导模式：所选台词的编号', en: 'guided mode: id of the ready line picked' }
      }
    ]
  },
  {
    name: 'wait',
    text: { zh: '让约定的等待时间过去', en: 'Let an agreed wait pass' },
    example: '{ at: 4min, do: wait, with: { for: 3min } }',
    fields: [named({ name: 'for', type: 'duration' })]
  }
];

/** `sb acts`: everything that can stand in a run file, with its fields. */
export const acts: Command = command({
  name: 'acts',
  summary: { zh: '通话文件里能做的一切及其字段', en: 'What can be done in a run file, with its fields' },
  options: json,
  run({ values }, io) {
    if (values.json) {
      io.out(
        JSON.stringify(
          {
            entries: beside.map(({ name, text, fields }) => ({ name, text, fields })),
            acts: deskActs.map(({ name, text, fields }) => ({ name, text, fields: fields.map(named) }))
          },
          null,
          2
        )
      );
      return 0;
    }
    for (const { name, text, example, fields } of beside) {
      io.out(`${padded(name, width)}${inLang(text, io.lang)}`);
      io.out(`    ${example}`);
      fields.forEach((field) => io.out(fieldLine(field, io.lang)));
    }
    io.out('');
    for (const { name, text, fields } of deskActs) {
      io.out(`${padded(name, width)}${inLang(text, io.lang)}`);
      fields.map(named).forEach((field) => io.out(fieldLine(field, io.lang)));
    }
    io.out('');
    io.out('{ at: 25s, do: verify-identity, with: { method: sms-code } }');
    return 0;
  }
});

const width = 22;

function fieldLine({ name, type, choices, optional, text }: NamedField, lang: Lang): string {
  const kind = choices
    ? choices.join(' | ')
    : type === 'number'
      ? lang === 'en'
        ? 'number'
        : '数字'
      : lang === 'en'
        ? 'text'
        : '文字';
  const may = optional ? (lang === 'en' ? ', optional' : '，可省') : '';
  return `    ${padded(name, width - 4)}${inLang(text, lang)}: ${kind}${may}`;
}
