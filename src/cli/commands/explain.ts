import { report } from '#diagnostics/catalogue/command';
import { codes, explain as explanationOf } from '#diagnostics/explain';
import { suggestion } from '#domain/suggest';
import { inLang, type Lang, type Text } from '#domain/text';
import { command, type Command } from '../command.ts';
import { sampleOf } from '../diagnostic-samples.ts';
import { diagnosticLines, padded } from '../print.ts';

const headings = {
  wrong: { zh: '哪里不对', en: 'What is wrong' },
  remedy: { zh: '怎么改', en: 'How to mend it' },
  why: { zh: '为什么要紧', en: 'Why it matters' },
  incorrect: { zh: '错的', en: 'Wrong' },
  correct: { zh: '对的', en: 'Right' }
} as const satisfies Readonly<Record<string, Text>>;

/** `sb explain`: shows the page of a diagnostic, or the list of all of them. */
export const explain: Command = command({
  name: 'explain',
  takes: '[SB0123]',
  words: [0, 1],
  options: {},
  summary: {
    zh: '解释一个诊断代码：哪里不对、为什么要紧、怎么改；不写代码就列出全部',
    en: 'Explain a diagnostic: what is wrong, why it matters, how to mend it; without a code, list them all'
  },
  run({ words: [asked] }, io) {
    if (asked === undefined) {
      for (const each of codes) {
        const { severity, title } = explanationOf(each);
        io.out(`${each}  ${padded(severity, 9)}${inLang(title, io.lang)}`);
      }
      return 0;
    }
    const code = codes.find((it) => it === asked.toUpperCase());
    if (code) pageOf(code, io.lang).forEach((line) => io.out(line));
    else
      diagnosticLines(report('SB0395', { came: asked, suggestion: suggestion(asked.toUpperCase(), codes) }), io.lang)
        .forEach((line) => io.err(line)); // prettier-ignore
    return code ? 0 : 1;
  }
});

function pageOf(code: (typeof codes)[number], lang: Lang): readonly string[] {
  const { severity, reason, cases } = explanationOf(code);
  const sample = sampleOf(code);
  const indented = (text: string) => text.trimEnd().split('\n').map((line) => `  ${line}`); // prettier-ignore
  const heading = (text: Text, more = '') => ['', `${inLang(text, lang)}${more}`];
  const distinct = (texts: readonly Text[]) => [...new Set(texts.map((text) => inLang(text, lang)))].flatMap(indented);
  return [
    `${code} · ${severity}`,
    ...heading(headings.wrong),
    ...distinct(cases.map(({ message }) => message)),
    ...heading(headings.why),
    ...indented(inLang(reason, lang)),
    ...heading(headings.remedy),
    ...distinct(cases.map(({ remedy }) => remedy)),
    ...(sample ? [...heading(headings.incorrect, ` (${sample.reader})`), ...indented(sample.incorrect)] : []),
    ...(sample ? [...heading(headings.correct), ...indented(sample.correct)] : [])
  ];
}
