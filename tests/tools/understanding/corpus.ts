import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '#domain/sha256';
import { forbiddenLabels, parts, talkActs } from '#domain/words';

/** A name that a line says, with its value where that is plain. */
export interface Wanted {
  readonly name: string;
  readonly value?: string | number;
}

/** One line of the corpus; `tests/utterances/README.md` says what its fields mean. */
export interface CorpusLine {
  readonly id: string;
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
 * All lines of a folder's `*.jsonl`, in the order of the files' names. Throws, with file and line, at what is no line of
 * the corpus, at an id or a text that comes twice, and at a name that a line has both present and absent.
 */
export function readCorpus(folder: string): readonly CorpusLine[] {
  const lines: CorpusLine[] = [];
  const ids = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .forEach((json, at) => {
        if (json.trim() === '') return;
        const place = `${file}:${at + 1}`;
        const read = shape.safeParse(JSON.parse(json));
        if (!read.success) throw new Error(`${place}: ${z.prettifyError(read.error)}`);
        const line = read.data;
        once(ids, line.id, place, 'the id');
        once(texts, line.text, place, 'the text');
        const present = [...namesIn(line)];
        const both = line.absent.find((name) => present.includes(name));
        if (both !== undefined) throw new Error(`${place}: ${both} is both present and absent`);
        lines.push(line);
      });
  }
  return lines;
}

function once(seen: Map<string, string>, what: string, place: string, kind: string): void {
  const before = seen.get(what);
  if (before !== undefined) throw new Error(`${place}: ${kind} “${what}” stands at ${before} already`);
  seen.set(what, place);
}

/** Every name that a line says. */
export function namesIn(line: CorpusLine): ReadonlySet<string> {
  return new Set([...line.parts, ...line.talk].map(({ name }) => name).concat(line.forbidden));
}

/**
 * Whether a line belongs to the third that is looked at only as numbers: by the SHA-256 of its text, so that a line never
 * changes sides and nobody chooses.
 */
export function isUnseen(text: string): boolean {
  return (sha256(text)[0]! >>> 0) % 3 === 0;
}
