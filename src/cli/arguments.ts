import { parseArgs } from 'node:util';
import { nearest } from '#domain/suggest';
import { langs, type Text } from '#domain/text';

/** Option of a command: `--name`, or `--name <value>`. */
export interface Option {
  readonly text: Text;
  /** Value placeholder as shown in the usage; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
}
export type Options = Readonly<Record<string, Option>>;

export type OptionValues<Of extends Options> = {
  readonly [Name in keyof Of]?: Of[Name] extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : Of[Name] extends { readonly value: string }
      ? string
      : true;
};

export interface GivenOptions<Of extends Options> {
  readonly values: OptionValues<Of>;
  /** Arguments other than options. */
  readonly words: readonly string[];
}

export const json = {
  json: { text: { zh: '输出 JSON，供其他程序读取', en: 'prints JSON, for other programs to read' } }
} as const satisfies Options;
export const lang = {
  lang: {
    value: langs.join('|'),
    choices: langs,
    text: { zh: '输出所用的语言', en: 'the language of what is printed' }
  }
} as const satisfies Options;
export const policy = {
  policy: {
    value: '<policy.yaml>',
    text: { zh: '按这份策略，而不是现行策略', en: 'goes by this policy instead of the one in force' }
  }
} as const satisfies Options;

/** Reads arguments by the declared options; an error is the beginning of a sentence. Negative numbers are words. */
export function readArguments<Of extends Options>(
  args: readonly string[],
  options: Of
): GivenOptions<Of> | { readonly wrong: Text } {
  const types = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const
  );
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(types)
  });
  const values = new Map<string, string | true>();
  const words: string[] = [];
  let group = -1;
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue, index } = token;
    // Signs that stand together are options each to the parser: `-2h` is one word.
    if (index === group) continue;
    if (/^-\d/.test(args[index]!)) {
      group = index;
      words.push(args[index]!);
      continue;
    }
    const option = Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name]! : undefined;
    const wrong = option ? wrongValue(rawName, option, value, inlineValue === true) : unknown(rawName, options);
    if (wrong) return { wrong };
    if (values.has(name)) return { wrong: { zh: `${rawName} 写了两次`, en: `${rawName} is there twice` } };
    values.set(name, value ?? true);
  }
  return { values: Object.fromEntries(values) as OptionValues<Of>, words };
}

function unknown(name: string, options: Options): Text {
  const near = nearest(name.replace(/^-+/, ''), Object.keys(options));
  const [zh, en] = near === undefined ? ['', ''] : [`，是不是 --${near}`, `, perhaps --${near}`];
  return { zh: `不认识的选项 ${name}${zh}`, en: `unknown option ${name}${en}` };
}

function wrongValue(name: string, option: Option, value: string | undefined, inline: boolean): Text | undefined {
  if (option.value === undefined)
    return value === undefined ? undefined : { zh: `${name} 后面不写内容`, en: `${name} takes no value` };
  if (value === undefined || value === '' || (value.startsWith('-') && !inline))
    return { zh: `${name} 后面缺少 ${option.value}`, en: `${name} lacks its ${option.value}` };
  if (option.choices?.includes(value) === false)
    return {
      zh: `${name} 只能是 ${option.value}，不能是 ${value}`,
      en: `${name} is one of ${option.value}, not ${value}`
    };
  return undefined;
}
