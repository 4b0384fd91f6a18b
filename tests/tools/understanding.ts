/**
 * `npm run understanding`: how well the reader of utterances reads the corpus, by language, register and half, as the page about phrases
 * shows it; `npm run train` has measured it, each line that is worked on by what was learned without it. What follows reads anew, with
 * what was learned from those lines: `npm run understanding -- table [name…]` shows each name; `npm run understanding -- mistakes [name…]` lists its mistakes in the half that is worked on; of the other one it says
 * nothing but numbers. Measures and prints.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forbiddenLabels, parts, talkActs } from '#domain/act-ids';
import { makeReader } from '#language/read';
import { prepareFor } from '#language/script';
import { loadLexicon } from '../../src/cli/data.ts';
import { root } from '../../src/cli/files.ts';
import type { PublishedFigures } from '../../src/routes/sop/phrases/published.ts';
import { must } from './benches/figures.ts';
import { publishedFile } from './understanding/published.ts';
import { tableOf } from './understanding/table.ts';
import { digestOfLearning } from './understanding/voters.ts';
import { isUnseen, readCorpus, type CorpusLine } from './understanding/corpus.ts';
import {
  measure,
  precisionOf,
  rate,
  together,
  type Figures,
  type NameFigures,
  type Share
} from './understanding/measure.ts';

const names = [...parts, ...talkActs, ...forbiddenLabels];
const isForbidden = (name: string): boolean => (forbiddenLabels as readonly string[]).includes(name);
const read = makeReader(must(await loadLexicon()));
const corpus = readCorpus(join(root, 'tests/utterances'));

await prepareFor(corpus.map(({ text }) => text));

const [command, ...asked] = process.argv.slice(2);
const known = asked.every((name) => names.some((one) => one === name));
if (command === undefined) await printPublished();
else if (command === 'table' && known) printTables(asked);
else if (command === 'mistakes' && known) printMistakes(asked);
else {
  console.error(
    `usage: npm run understanding [-- table|mistakes [name…]]; names are those of the catalogue: ${names.join(' ')}`
  );
  process.exitCode = 2;
}

async function printPublished(): Promise<void> {
  const figures = JSON.parse(readFileSync(publishedFile, 'utf8')) as PublishedFigures;
  for (const row of tableOf(figures)) console.log(row);
  if (figures.digest !== (await digestOfLearning(corpus)))
    console.log(
      '\nMeasured before the last change of the corpus, the lexicon or the reader: npm run train measures anew.'
    );
}

function printTables(only: readonly string[]): void {
  for (const lang of ['zh', 'en'] as const) {
    for (const unseen of [false, true]) {
      const lines = corpus.filter((line) => line.lang === lang && isUnseen(line.text) === unseen);
      printTable(`${lang}, ${unseen ? 'the unseen third' : 'the two thirds that are worked on'}`, lines, only);
    }
  }
}

function printTable(title: string, lines: readonly CorpusLine[], only: readonly string[]): void {
  const figures = measure(read, lines, only.length > 0 ? only : names);
  const ordinary = figures.names.filter(({ name }) => !isForbidden(name));
  console.log(`\n${title}: ${figures.lines} lines`);
  console.log(row('', 'recall', 'false alarms', 'hard negatives', 'values', 'unsure'));
  for (const one of ordinary) console.log(rowOf(one));
  for (const some of only.length > 0 ? [] : ([parts, talkActs] as const)) {
    const list = ordinary.filter(({ name }) => (some as readonly string[]).includes(name));
    console.log(rowOf(together(some === parts ? 'all parts' : 'all talk', list)));
  }
  if (figures.names.some(({ name }) => isForbidden(name))) printForbidden(figures);
}

function printForbidden(figures: Figures): void {
  const labels = figures.names.filter(({ name }) => isForbidden(name));
  for (const one of [...labels, together('all forbidden', labels)]) {
    const { precision, recall, f1 } = precisionOf(one);
    console.log(
      `${one.name.padEnd(22)}precision ${percent(precision)}  recall ${percent(recall)} (${one.recall.of})  F1 ${f1.toFixed(3)}  look-alikes flagged ${share(one.hard)}  unsure ${share(one.unsure)}`
    );
  }
  console.log(`${'clean lines flagged'.padEnd(22)}${share(figures.clean)}`);
}

function printMistakes(only: readonly string[]): void {
  const lines = corpus.filter(({ text }) => !isUnseen(text));
  const { mistakes } = measure(read, lines, only.length > 0 ? only : names);
  for (const { line, name, is, found } of mistakes)
    console.log(`${name}\t${is}\t${line.id}\t${line.text}${found === undefined ? '' : `\t[${found}]`}`);
  console.log(`${mistakes.length} mistakes in ${lines.length} lines`);
}

function rowOf({ name, recall, alarms, hard, values, unsure }: NameFigures): string {
  return row(name, share(recall, 1), share(alarms), share(hard), share(values, 1), share(unsure));
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(22) + cells.map((cell) => cell.padStart(18)).join('');
}

function share(of: Share, ofNothing = 0): string {
  return of.of === 0 ? '–' : `${percent(rate(of, ofNothing))} (${of.hits}/${of.of})`;
}

function percent(number: number): string {
  return `${(100 * number).toFixed(1)} %`;
}
