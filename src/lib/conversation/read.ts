import { report } from '#diagnostics/catalogue/conversation';
import { bad, good, hasErrors, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { rowsOf, tableOf } from './inside/csv';
import { guessed, labelled, whoIs } from './inside/speakers';
import { conversationLimits, type Conversation, type Speaker, type Turn } from './turns';

const written =
  /^[[(（【]?\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T\s]*)?(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?:[.,]\d{1,3})?Z?\s*(?:(?:-->|[-–—~～至])\s*(?:\d{1,2}[:：])?\d{1,2}[:：]\d{2}(?:[.,]\d{1,3})?)?\s*[\])）】]?/;

const clockFrom = 6;

const day_ms = 86_400_000;

interface Found {
  readonly label: string;
  readonly text: string;
  readonly time: WrittenTime['parts'] | undefined;
  readonly line: number;
}
interface Read {
  readonly found: readonly Found[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a conversation, text or CSV; reports ambiguous input and omitted lines (SB0931 to SB0940). */
export function readConversation(pasted: string): Result<Conversation> {
  const bytes = new TextEncoder().encode(pasted).length;
  const { bytes: most, turns: mostTurns } = conversationLimits;
  if (bytes > most) return bad(report('SB0931', { came: Math.ceil(bytes / 1000), limit: most / 1000 }));
  const text = pasted.replace(/^\uFEFF/, '').replace(/^(?:[ \t]*\r?\n)+/, '');
  const skipped = pasted.split('\n').length - text.split('\n').length;
  const { found, diagnostics } = tableOf(text) ? fromTable(text) : fromText(text);
  if (hasErrors(diagnostics)) return bad(...diagnostics);
  const placed = found.map((it) => ({ ...it, line: it.line + skipped }));
  const told = toldApart(placed);
  const all = [...diagnostics, ...told.diagnostics];
  if (told.turns.length === 0) return bad(...all, report('SB0933', {}));
  if (told.turns.length > mostTurns) return bad(report('SB0932', { came: told.turns.length, limit: mostTurns }));
  if (!told.turns.some(({ who }) => who === 'agent')) return bad(...all, report('SB0940', {}));
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return good({ turns: told.turns, lang: han > latin ? 'zh-CN' : 'en' }, all);
}

function fromTable(text: string): Read {
  const { separator, speaker, text: said, time } = tableOf(text)!;
  const missing = [
    ...(speaker < 0 ? [{ zh: '说话人', en: 'the speaker' }] : []),
    ...(said < 0 ? [{ zh: '内容', en: 'the text' }] : [])
  ];
  if (missing[0]) return { found: [], diagnostics: [report('SB0936', { what: missing[0] }, { line: 1 })] };
  const { rows, open } = rowsOf(text, separator);
  if (open !== undefined) return { found: [], diagnostics: [report('SB0938', {}, { line: open })] };
  const found = rows.slice(1).flatMap(({ cells, line }): readonly Found[] => {
    const words = (cells[said] ?? '').replace(/\s+/g, ' ').trim();
    const label = (cells[speaker] ?? '').trim();
    return words === '' || label === '' ? [] : [{ label, text: words, time: timeOfCell(cells[time]), line }];
  });
  return { found, diagnostics: [] };
}

/** A cell with a time, or with seconds since the beginning. */
function timeOfCell(cell = ''): WrittenTime['parts'] | undefined {
  const seconds = /^\s*(\d+(?:\.\d+)?)\s*(?:s|秒)?\s*$/i.exec(cell)?.[1];
  return seconds === undefined ? timeAt(cell.trim())?.parts : [0, 0, Number(seconds)];
}

function fromText(text: string): Read {
  const lines = text.split('\n').map((line) => line.replace(/[\r\u00A0\u3000]/g, ' ').trim());
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { label } = speakerOf(line) ?? {};
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  // A colon stands within sentences, too: a name is that of a speaker where it comes again, or says who it is.
  const isSpeaker = (label: string): boolean => whoIs(label) !== undefined || counts.get(label)! > 1;
  const found: Found[] = [];
  let before = 0;
  lines.forEach((line, at) => {
    if (line === '') return;
    const speaker = speakerOf(line);
    if (speaker && isSpeaker(speaker.label)) {
      found.push({ label: speaker.label, text: speaker.said, time: speaker.time, line: at + 1 });
      return;
    }
    const last = found.pop();
    if (!last) before += 1;
    else found.push({ ...last, text: joined(last.text, line.slice(timeAt(line)?.length ?? 0).trim()) });
  });
  const diagnostics = before > 0 && found.length > 0 ? [report('SB0934', { count: before }, { line: 1 })] : [];
  return { found: found.filter((it) => it.text !== ''), diagnostics };
}

function speakerOf(line: string) {
  const before = timeAt(line);
  const rest = line.slice(before?.length ?? 0).replace(/^[\s\-–—|]+/, '');
  const alone = /^([\p{L}\d*_ ]{1,12}?)[\s]*([[(（【]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+)?\d{1,2}[:：]\d{2}.*)$/u.exec(
    rest
  );
  const behind = alone?.[2] === undefined ? undefined : timeAt(alone[2]);
  if (alone?.[1] !== undefined && behind && whoIs(alone[1]) !== undefined) {
    const said = alone[2]!.slice(behind.length).replace(/^\s*[:：]?\s*/, '');
    return { label: alone[1], said, time: behind.parts };
  }
  const found = labelled(rest);
  if (found) return { ...found, time: before?.parts };
  return before && whoIs(rest) !== undefined ? { label: rest, said: '', time: before.parts } : undefined;
}

const joined = (one: string, other: string): string =>
  one === '' || other === '' || /\p{Script=Han}|[，。！？]/u.test(`${one.at(-1)}${other.at(0)}`)
    ? one + other
    : `${one} ${other}`;

function toldApart(found: readonly Found[]): {
  readonly turns: readonly Turn[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const known = new Set(
    found.map(({ label }) => whoIs(label)).filter((it): it is Speaker => it === 'agent' || it === 'customer')
  );
  const unknown = new Map<string, string[]>();
  for (const { label, text } of found)
    if (whoIs(label) === undefined) unknown.set(label, [...(unknown.get(label) ?? []), text]);
  const names = guessed(unknown, known);
  const others = new Map<string, { count: number; line: number }>();
  const diagnostics: Diagnostic[] = [];
  const kept = found.flatMap((it) => {
    const who = names.get(it.label) ?? whoIs(it.label);
    if (who === 'agent' || who === 'customer') return [{ ...it, who }];
    others.set(it.label, { line: it.line, ...others.get(it.label), count: (others.get(it.label)?.count ?? 0) + 1 });
    return [];
  });
  for (const [who, { count, line }] of others) diagnostics.push(report('SB0937', { who, count }, { line }));
  const times = sinceFirst(kept.map(({ time }) => time));
  let latest = 0;
  const turns = kept.map(({ who, text, line }, at): Turn => {
    const time = times[at];
    if (text.length > conversationLimits.turn)
      diagnostics.push(report('SB0939', { limit: conversationLimits.turn }, { line }));
    if (time !== undefined && time < latest) diagnostics.push(report('SB0935', {}, { line }));
    const from_ms = time !== undefined && time >= latest ? time : undefined;
    latest = from_ms ?? latest;
    return { who, text: text.slice(0, conversationLimits.turn), line, ...(from_ms !== undefined && { from_ms }) };
  });
  return { turns, diagnostics };
}

interface WrittenTime {
  readonly parts: readonly [number, number, number | undefined];
  readonly length: number;
}

function timeAt(text: string): WrittenTime | undefined {
  const [all, first, second, third] = written.exec(text) ?? [];
  if (all === undefined || Number(second) > 59 || Number(third ?? 0) > 59) return undefined;
  return {
    parts: [Number(first), Number(second), third === undefined ? undefined : Number(third)],
    length: all.length
  };
}

function sinceFirst(times: readonly (WrittenTime['parts'] | undefined)[]): readonly (number | undefined)[] {
  const [hours = 0, , seconds] = times.find((it) => it !== undefined) ?? [];
  const isClock = seconds === undefined && hours >= clockFrom;
  const all = times.map((it) => {
    if (!it) return undefined;
    const [first, second, third] = it;
    if (third !== undefined) return (first * 3600 + second * 60 + third) * 1000;
    return (isClock ? first * 3600 + second * 60 : first * 60 + second) * 1000;
  });
  const begin = all.find((it) => it !== undefined) ?? 0;
  return all.map((it) => {
    if (it === undefined) return undefined;
    const since = it - begin;
    return since < -day_ms / 2 ? since + day_ms : since;
  });
}
