import { own } from '#domain/own';
import { fieldName, forbiddenNames, partNames, talkNames } from '#domain/terms';
import { inLang, type Lang, type Text } from '#domain/text';
import { desktopNames, fieldValueText, type DesktopNames } from '#debrief/desktop-names';
import { deskActNames } from '#machines/desk-act-names';
import { deskActs, type ActField } from '#machines/desk-acts';
import type { Policy } from '#machines/policy';
import { instantiateCase } from '#scenario/case-instance';
import type { Scenario, ServiceRow } from '#scenario/scenario';
import { json, policy } from '../arguments.ts';
import { command, type Command } from '../command.ts';
import { loadPolicy, loadScenario } from '../data.ts';
import { diagnosticLines, padded } from '../print.ts';

interface ListedField {
  readonly name: string;
  readonly text: Text;
  readonly type: ActField['type'];
  readonly values?: readonly { readonly value: string; readonly text: Text }[];
  readonly optional?: true;
}

interface ListedAct {
  readonly name: string;
  readonly text: Text;
  readonly fields: readonly ListedField[];
  readonly example: string;
}

const beside: readonly ListedAct[] = [
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
    fields: [{ name: 'for', type: 'duration', text: fieldName('for') }]
  }
];

const heard: Readonly<Record<string, Text>> = { ...partNames, ...talkNames, ...forbiddenNames };

/** `sb acts [<scenario>]`: everything a run file can contain, with fields, and everything recognised in a line. */
export const acts: Command = command({
  name: 'acts',
  summary: {
    zh: '通话文件里能做的一切、字段和可填的值，以及话里能听出什么',
    en: 'What can be done in a run file, with its fields and what may stand in them; what is heard in a line'
  },
  takes: '[<scenario.yaml>]',
  words: [0, 1],
  options: { ...policy, ...json },
  details: {
    zh: '给出场景，还列出它的增值业务编号。',
    en: 'With a scenario, the ids of its value-added services as well.'
  },
  async run({ words: [name], values }, io) {
    const rules = await loadPolicy(values.policy);
    const scenario = rules.ok && name !== undefined ? await loadScenario(name, rules.value) : undefined;
    const wrong = [rules, scenario].flatMap((it) => (it && !it.ok ? it.diagnostics : []));
    if (!rules.ok || wrong.length > 0) {
      for (const diagnostic of wrong) for (const line of diagnosticLines(diagnostic, io.lang)) io.err(line);
      return 1;
    }
    const listed = actsOf(rules.value, scenario?.ok ? servicesOf(scenario.value) : []);
    if (values.json) {
      io.out(JSON.stringify({ entries: beside, acts: listed, heard }, null, 2));
      return 0;
    }
    for (const act of [...beside, ...listed]) for (const line of actLines(act, io.lang)) io.out(line);
    io.out('');
    io.out(inLang({ zh: '一句话里能听出的（场景的触发）', en: 'Heard in a line (triggers of a scenario)' }, io.lang));
    for (const [name, text] of Object.entries(heard)) io.out(`${padded(name, 22)}${inLang(text, io.lang)}`);
    return 0;
  }
});

const drawn = 200;

function servicesOf(scenario: Scenario): readonly ServiceRow[] {
  const of = (seed: number, lang: Lang) => instantiateCase(scenario, seed, lang).desk.services ?? [];
  const all = Array.from({ length: drawn }, (_, seed) =>
    of(seed, 'zh-CN').map((row, at) => ({ ...row, name: { zh: row.name.zh, en: of(seed, 'en')[at]!.name.en } }))
  );
  return [...new Map(all.flat().map((row) => [row.id, row])).values()];
}

function actsOf(rules: Policy, services: readonly ServiceRow[]): readonly ListedAct[] {
  const names = desktopNames({ services }, rules);
  return deskActs.map(({ name, fields }) => {
    const listed = fields.map((field) => listedField(field, names));
    return { name, text: deskActNames[name]!, fields: listed, example: exampleOf(name, listed) };
  });
}

const lists: Readonly<Record<string, keyof DesktopNames>> = {
  tag: 'tag',
  team: 'team',
  desk: 'desk',
  service: 'service',
  value: 'businessType'
};
const otherwise: Readonly<Record<string, Text>> = {
  value: { zh: '文字；字段是 businessType 时为其中之一', en: 'text; of the field businessType one of' }
};

function listedField({ name, type, choices, optional }: ActField, names: DesktopNames): ListedField {
  const list = own(lists, name);
  const given = choices?.map(String) ?? (list ? Object.keys(names[list]) : []);
  const called = (value: string): Text => ({
    zh: fieldValueText(list ?? name, { [list ?? name]: value }, names, 'zh-CN'),
    en: fieldValueText(list ?? name, { [list ?? name]: value }, names, 'en')
  });
  return {
    name,
    type,
    text: fieldName(name),
    ...(given.length > 0 ? { values: given.map((value) => ({ value, text: called(value) })) } : {}),
    ...(optional ? { optional } : {})
  };
}

const samples: Readonly<Record<string, string>> = { text: '…', number: '20', duration: '3min' };

function exampleOf(act: string, fields: readonly ListedField[]): string {
  const filled = fields
    .filter(({ optional }) => !optional)
    .map(({ name, type, values }) => {
      const value = Object.hasOwn(otherwise, name) ? undefined : values?.[0]?.value;
      return `${name}: ${value ?? samples[type] ?? '…'}`;
    });
  return `{ at: 25s, do: ${act}${filled.length > 0 ? `, with: { ${filled.join(', ')} }` : ''} }`;
}

const width = 22;

function* actLines({ name, text, fields, example }: ListedAct, lang: Lang): Generator<string> {
  yield `${padded(name, width)}${inLang(text, lang)}`;
  yield `    ${example}`;
  for (const field of fields) yield* fieldLines(field, lang);
}

function* fieldLines({ name, type, values, optional, text }: ListedField, lang: Lang): Generator<string> {
  const kinds: Readonly<Record<string, Text>> = {
    number: { zh: '数字', en: 'number' },
    duration: { zh: '时长', en: 'duration' }
  };
  const free = kinds[type] ?? { zh: '文字', en: 'text' };
  const kind = own(otherwise, name) ?? (values ? { zh: '其中之一', en: 'one of' } : free);
  const may = optional ? (lang === 'en' ? ', optional' : '，可省') : '';
  const sign = lang === 'en' ? ': ' : '：';
  yield `    ${padded(name, width - 4)}${inLang(text, lang)}${sign}${inLang(kind, lang)}${may}`;
  for (const { value, text: called } of values ?? []) {
    const word = inLang(called, lang);
    yield `    ${' '.repeat(width - 4)}${word === value ? value : `${padded(value, width)}${word}`}`;
  }
}
