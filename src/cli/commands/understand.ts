import { report } from '#diagnostics/catalogue/command';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { makeExplainer, type Reason } from '#language/explain';
import { makeReader } from '#language/read';
import type { Hit } from '#language/reading';
import { prepareFor } from '#language/script';
import { command, type Command } from '../command.ts';
import { diagnosticLine } from '../print.ts';

const lineMost_bytes = 1_048_576;
const textMost = 20_000;

/** `sb understand`: reads JSON lines `{"id","text"}` and prints the facts of each; unreadable ones go to stderr. */
export const understand: Command = command({
  name: 'understand',
  summary: { zh: '读懂坐席的话：要素、行为与禁用语', en: 'Read what an agent says: parts, acts and forbidden talk' },
  takes: '< lines.jsonl > facts.jsonl',
  options: {
    explain: { text: { zh: '说明凭什么读成这样', en: 'also says why: by which rule, on which words' } }
  },
  async run({ values }, io) {
    const lexicon = await io.loadLexicon();
    const read = makeReader(lexicon);
    const explain = values.explain ? makeExplainer(lexicon) : undefined;
    let failed = false;
    let number = 0;
    for await (const line of linesOf(io.stdin)) {
      number++;
      if (line !== undefined && line.trim() === '') continue;
      const asked = question(line);
      if ('code' in asked) {
        failed = true;
        io.err(`line ${number}: ${diagnosticLine(asked, io.lang)}`);
        continue;
      }
      await prepareFor([asked.text]);
      const { parts, talk, forbidden } = read(asked.text);
      io.out(
        JSON.stringify({
          id: asked.id,
          parts: parts.map((hit) => named('part', hit)),
          talk: talk.map((hit) => named('act', hit)),
          forbidden: forbidden.map(({ name, from, to, sure }) => ({ label: name, from, to, sure })),
          ...(explain && { why: explain(asked.text).map(told) })
        })
      );
    }
    return failed ? 1 : 0;
  }
});

function named(key: string, { name, from, to, value, sure }: Hit<string>): object {
  return { [key]: name, from, to, ...(value === undefined ? {} : { value }), sure };
}

const keys = { parts: 'part', talk: 'act', forbidden: 'label' } as const;

function told({ list, name, ...reason }: Reason): object {
  return { [keys[list]]: name, ...reason };
}

function question(line: string | undefined): { id: unknown; text: string } | Diagnostic {
  if (line === undefined) {
    return report('SB0291', { limit: lineMost_bytes });
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return report('SB0292', {});
  }
  const record = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  const { id, text } = record;
  if (typeof text !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) {
    return report('SB0293', {});
  }
  if (text.length > textMost) {
    return report('SB0294', { came: text.length, limit: textMost });
  }
  return { id, text };
}

async function* linesOf(stream: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let held: Uint8Array[] = [];
  let size = 0;
  let lost = false;
  const take = (piece: Uint8Array): void => {
    if (lost || size + piece.length > lineMost_bytes) {
      lost = true;
      held = [];
      return;
    }
    held.push(piece);
    size += piece.length;
  };
  const finish = (): string | undefined => {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of held) {
      whole.set(piece, at);
      at += piece.length;
    }
    const line = lost ? undefined : decoder.decode(whole).replace(/\r$/, '');
    held = [];
    size = 0;
    lost = false;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      take(bytes.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    take(bytes.slice(from));
  }
  if (lost || size > 0) yield finish();
}
