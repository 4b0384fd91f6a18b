const mark = '\uFEFF';

const workedOut = /^[=+\-@\t\r\n＝＋－＠]/;

/** Writes a table as CSV that spreadsheets open directly. No cell is taken for a formula. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return mark + rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = workedOut.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
