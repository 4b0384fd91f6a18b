/** What Excel takes for the mark of UTF-8: without it Chinese comes out as noise. */
const mark = '\uFEFF';

/** What spreadsheets begin to work out: formulas in either width, and what they strip before one. */
const workedOut = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as a file that spreadsheets open as it is. Nothing in it is taken for a formula. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return mark + rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** A cell: quoted where it must be, and with an apostrophe before what a spreadsheet would work out. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = workedOut.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
