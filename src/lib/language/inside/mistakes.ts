import type { Diagnostic } from '#domain/diagnostic';
import type { Text } from '#domain/text';

/** An author's mistake in the lexicon, without the words for it. */
export interface Mistake {
  readonly code: keyof typeof texts;
  readonly family: string;
  /** The name or the wording that is wrong. */
  readonly what: string;
  /** The pattern that it stands in, or why a pattern is wrong. */
  readonly where?: string;
  /** What it could have been. */
  readonly among?: readonly string[];
}

type Words = (mistake: Mistake) => readonly [message: Text, remedy: Text];

const inBrackets = (where: string | undefined, open: string, close: string): string =>
  where === undefined ? '' : `${open}${where}${close}`;

const texts = {
  SB0201: ({ what }) => [
    { zh: `不认识的要素 ${what}`, en: `an unknown part, act or label, ${what}` },
    { zh: '改成目录里的名称', en: 'use a name of the catalogue' }
  ],
  SB0202: ({ what, where }) => [
    {
      zh: `词类 ${what} 不存在或绕回自身${inBrackets(where, '（', '）')}`,
      en: `the class ${what} does not exist or leads back to itself${inBrackets(where, ' (', ')')}`
    },
    { zh: '改名或补上', en: 'correct the name or add it' }
  ],
  SB0203: ({ what, where }) => [
    { zh: `写法有误：${what}${inBrackets(where, '（', '）')}`, en: `the notation of “${what}” is wrong: ${where}` },
    { zh: '按 vocabulary.yaml 开头的写法改正', en: 'write it as the head of vocabulary.yaml shows' }
  ],
  SB0204: ({ what }) => [
    { zh: `词类 ${what} 重复`, en: `the class ${what} is there twice` },
    { zh: '合并或改名', en: 'merge or rename it' }
  ],
  SB0205: ({ what, among = [] }) => [
    { zh: `不认识：${what}`, en: `unknown: ${what}` },
    { zh: `用 ${among.join('、')} 之一`, en: `use one of ${among.join(', ')}` }
  ],
  SB0206: ({ what }) => [
    { zh: `缺少词类 ${what}`, en: `the class ${what} is missing` },
    { zh: '在 vocabulary 里补上', en: 'add it to the vocabulary' }
  ],
  SB0207: () => [
    { zh: '一个词典文件没有 family', en: 'a lexicon file has no family' },
    { zh: '写上 family: 名称', en: 'give it a family: name' }
  ]
} satisfies Readonly<Record<string, Words>>;

/** A mistake in words. */
export function diagnosticOf(mistake: Mistake): Diagnostic {
  const [message, remedy] = (texts[mistake.code] as Words)(mistake);
  return { code: mistake.code, severity: 'error', file: mistake.family, message, remedy };
}
