export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

const columns = {
  speaker: ['speaker', 'role', 'who', 'from', 'participant', 'channel', '说话人', '角色', '发言人', '发送人', '发言者', '身份'],
  text: ['text', 'utterance', 'message', 'content', 'transcript', 'words', 'said', '内容', '文本', '话语', '对话', '对话内容', '消息', '消息内容', '发言'],
  time: ['time', 'start', 'timestamp', 'at', 'start time', 'start_time', 'from_s', 'begin', '时间', '开始时间', '起始时间', '开始', '发送时间', '时间点']
} as const; // prettier-ignore
export type Column = keyof typeof columns;

const separators = [',', ';', '\t', '，'] as const;
const plain = (cell: string): string => cell.trim().toLowerCase();

/** Detects the separator and columns of a table; `undefined` if its first line names no known column beside another. */
export function tableOf(text: string) {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  for (const separator of separators) {
    const cells = rowsOf(header, separator).rows[0]?.cells.map(plain) ?? [];
    if (cells.length < 2) continue;
    const at = (column: Column): number =>
      cells.findIndex((cell) => (columns[column] as readonly string[]).includes(cell));
    const found = { speaker: at('speaker'), text: at('text'), time: at('time') };
    if (Object.values(found).some((place) => place >= 0)) return { separator, ...found };
  }
  return undefined;
}

/** Parses the rows of a table; `open` is the line of an unterminated quotation. */
export function rowsOf(text: string, separator: string): { readonly rows: readonly CsvRow[]; readonly open?: number } {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let [line, begins, quotedFrom] = [1, 1, 0];
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((it) => it.trim() !== '')) rows.push({ cells, line: begins });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '\n') line += 1;
    if (quotedFrom > 0) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)]!;
      else quotedFrom = 0;
    } else if (sign === '"' && cell.trim() === '') [cell, quotedFrom] = ['', line];
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      begins = line;
    } else if (sign !== '\r') cell += sign;
  }
  if (quotedFrom > 0) return { rows, open: quotedFrom };
  endRow();
  return { rows };
}
