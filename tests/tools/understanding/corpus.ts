import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hash32 } from '#domain/digest';
import { forbiddenLabels, parts, talkActs } from '#domain/act-ids';

/** A name that a line says, with its value where that is plain. */
export interface Wanted {
  readonly name: string;
  readonly value?: string | number;
}

/**
 * How a line is said, told by its file: `zh-real-…` as in real calls, `zh-official-…` as operators' phrase books have it, and
 * all others clean, one thing at a time and with its punctuation.
 */
export const registers = ['clean', 'real', 'official'] as const;
export type Register = (typeof registers)[number];

/** One line of the corpus; `tests/utterances/README.md` says what its fields mean. */
export interface CorpusLine {
  readonly id: string;
  readonly register: Register;
  readonly text: string;
  readonly lang: 'zh' | 'en';
  readonly parts: readonly Wanted[];
  readonly talk: readonly Wanted[];
  readonly forbidden: readonly string[];
  /** Hard negatives. */
  readonly absent: readonly string[];
  /** Names that two trainers could disagree about: not counted. */
  readonly unsure: readonly string[];
}

const wanted = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.strictObject({ name: z.enum(names), value: z.union([z.string(), z.number()]).optional() });
const anyName = z.enum([...parts, ...talkActs, ...forbiddenLabels]);

const shape = z.strictObject({
  id: z.string(),
  text: z.string().min(1).max(2000),
  lang: z.enum(['zh', 'en']),
  parts: z.array(wanted(parts)),
  talk: z.array(wanted(talkActs)),
  forbidden: z.array(z.enum(forbiddenLabels)),
  absent: z.array(anyName).default([]),
  unsure: z.array(anyName).default([])
});

/**
 * Where the lines come from, by the beginnings of their ids. `unmended`: no rule of the lexicon was made for these lines, but for a
 * dozen mends; English rules that came later were weeded by them. `held`: see {@link isHeld}. `onlyForbidden`: what else is in
 * them nobody has told.
 */
const sources: readonly {
  readonly id: string;
  readonly unmended?: boolean;
  readonly held?: boolean;
  readonly onlyForbidden?: boolean;
}[] = [
  { id: 'en-cal' },
  { id: 'en5', unmended: true },
  { id: 'en4' },
  { id: 'enc', unmended: true },
  { id: 'en2' },
  { id: 'en6', unmended: true },
  { id: 'en3' },
  { id: 'ent', unmended: true },
  { id: 'en' },
  { id: 'enr' },
  { id: 'eno', unmended: true },
  { id: 'enl' },
  { id: 'zh-biz' },
  { id: 'zh-cln' },
  { id: 'zh-cmp' },
  { id: 'zh-cou' },
  { id: 'zh-flt' },
  { id: 'zh5', unmended: true },
  { id: 'zh-fbd' },
  { id: 'zh4' },
  { id: 'zhc', unmended: true },
  { id: 'zh2-cp' },
  { id: 'zh2' },
  { id: 'zh6', unmended: true },
  { id: 'zh3' },
  { id: 'zht', unmended: true },
  { id: 'zh' },
  { id: 'zhr' },
  { id: 'zho', unmended: true },
  { id: 'enp' },
  { id: 'zhm' },
  { id: 'enk' },
  { id: 'zhk' },
  { id: 'enz' },
  { id: 'zhz' },
  { id: 'ens' },
  { id: 'zhs' },
  { id: 'end' },
  { id: 'zhd' },
  { id: 'enf', onlyForbidden: true },
  { id: 'zhf', onlyForbidden: true },
  { id: 'enh', held: true },
  { id: 'zhh', held: true }
];

const sourceAt = (id: string): number => sources.findIndex((source) => id.startsWith(`${source.id}-`));

/** True if no rule of the lexicon was mended with a line: then what the rules find in it tells what they are worth. */
export function isUnmended({ id }: Pick<CorpusLine, 'id'>): boolean {
  return sources[sourceAt(id)]?.unmended ?? false;
}

/** True of the first lines that were written, which every rule was made for. */
export function isOldest({ id }: Pick<CorpusLine, 'id'>): boolean {
  return /^(zh|en)-\d/.test(id);
}

/** True of a line that has to be read right by whatever is learned: the oldest ones, and what trainees were seen to say and had misread. */
export function isHeld(line: Pick<CorpusLine, 'id'>): boolean {
  return isOldest(line) || (sources[sourceAt(line.id)]?.held ?? false);
}

/**
 * All lines of a folder's `*.jsonl`, in the order of their sources and ids, whatever file they stand in. Throws, with file and line, at what is
 * no line of the corpus or of no known source, at an id or a text that comes twice, at a name that a line has both present and absent, and at a
 * line in a file that says another language.
 */
export function readCorpus(folder: string): readonly CorpusLine[] {
  const lines: CorpusLine[] = [];
  const ids = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .forEach((json, at) => {
        if (json.trim() === '') return;
        const place = `${file}:${at + 1}`;
        const line = { ...lineOf(json, place), register: registerOf(file) };
        if (!file.startsWith(`${line.lang}-`)) throw new Error(`${place}: a line in ${line.lang}`);
        once(ids, line.id, place, 'the id');
        once(texts, line.text, place, 'the text');
        lines.push(line);
      });
  }
  return lines.sort((a, b) => sourceAt(a.id) - sourceAt(b.id) || (a.id < b.id ? -1 : 1));
}

function lineOf(json: string, place: string): Omit<CorpusLine, 'register'> {
  const read = shape.safeParse(JSON.parse(json));
  if (!read.success) throw new Error(`${place}: ${z.prettifyError(read.error)}`);
  const line = read.data;
  if (sourceAt(line.id) < 0) throw new Error(`${place}: ${line.id} is of no known source`);
  const present = namesIn(line);
  const both = line.absent.find((name) => present.has(name));
  if (both !== undefined) throw new Error(`${place}: ${both} is both present and absent`);
  if (sources[sourceAt(line.id)]?.onlyForbidden !== true) return line;
  return { ...line, unsure: [...line.unsure, ...parts, ...talkActs] };
}

function registerOf(file: string): Register {
  return (
    registers.find((register) => file.startsWith(`${register}-`, 3) || file.startsWith(`${register}.`, 3)) ?? 'clean'
  );
}

function once(seen: Map<string, string>, what: string, place: string, kind: string): void {
  const before = seen.get(what);
  if (before !== undefined) throw new Error(`${place}: ${kind} “${what}” stands at ${before} already`);
  seen.set(what, place);
}

/** Every name that a line says. */
export function namesIn(line: Pick<CorpusLine, 'parts' | 'talk' | 'forbidden'>): ReadonlySet<string> {
  return new Set([...line.parts, ...line.talk].map(({ name }) => name).concat(line.forbidden));
}

/**
 * True if a line belongs to the third that is looked at only as numbers: by the SHA-256 of its text, so that a line never
 * changes sides and nobody chooses.
 */
export function isUnseen(text: string): boolean {
  return hash32(text) % 3 === 0;
}
