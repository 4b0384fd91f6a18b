import type { Reason } from '#language/explain';
import type { PhrasebookList } from './phrasebook.ts';

/** Sentence labelled with the acts that are and are not in it. */
export interface LabelledLine {
  readonly text: string;
  readonly lang: 'zh' | 'en';
  readonly there: readonly Pick<Reason, 'list' | 'name' | 'value'>[];
  /** Names that the reader found, or nearly found, but that are not there. */
  readonly absent: readonly string[];
}

/** Formats judged sentences as JSON lines (`tests/utterances/README.md`); `prefix` begins their ids. */
export function corpusLines(judged: readonly LabelledLine[], prefix: string): string {
  const of = (one: LabelledLine, list: PhrasebookList) => one.there.filter((it) => it.list === list);
  const named = ({ name, value }: Pick<Reason, 'name' | 'value'>) => ({
    name,
    ...(value === undefined ? {} : { value })
  });
  return judged
    .map((one, at) =>
      JSON.stringify({
        id: `${prefix}-${String(at + 1).padStart(3, '0')}`,
        text: one.text,
        lang: one.lang,
        parts: once(of(one, 'parts')).map(named),
        talk: once(of(one, 'talk')).map(named),
        forbidden: once(of(one, 'forbidden')).map(({ name }) => name),
        absent: [...new Set(one.absent)].filter((name) => !one.there.some((it) => it.name === name))
      })
    )
    .map((line) => `${line}\n`)
    .join('');
}

function once<It extends { readonly name: string }>(all: readonly It[]): readonly It[] {
  return all.filter((one, at) => all.findIndex(({ name }) => name === one.name) === at);
}
