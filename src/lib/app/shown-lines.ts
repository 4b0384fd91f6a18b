import type { ShownLine, ShownLines } from '#session/call-screen';
import { readText, writeSetting } from './setting.ts';

/** A line each: call, turn, line. Nothing but the choice of bad lines hangs on it. */
const key = 'sb.shown';

/** Some eight guided calls: what was shown before that may come again. */
const mostKept = 200;

/** What this tab knows: a browser that refuses storage forgets it with the tab. */
let known: readonly ShownLine[] | undefined;

/** Bad lines that guided calls have shown in this browser. */
export const shownLines: ShownLines = {
  all: () => (known ??= read(readText(key) ?? '')),
  note(call, turn, lines) {
    const others = shownLines.all().filter((it) => it.call !== call || it.turn !== turn);
    known = [...others, ...lines.map((line) => ({ call, turn, line }))].slice(-mostKept);
    writeSetting(key, known.map((it) => `${it.call} ${it.turn} ${it.line}`).join('\n'));
  }
};

/** Reads what was stored; what somebody else wrote there is left out. */
function read(text: string): readonly ShownLine[] {
  return text.split('\n').flatMap((row) => {
    const [call, turn, line, more] = row.split(' ');
    const isRow = call && line && more === undefined && /^\d+$/.test(turn ?? '');
    return isRow ? [{ call, turn: Number(turn), line }] : [];
  });
}
