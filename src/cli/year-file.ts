import type { AnnouncedYear } from '#calendar/years';

/** How wide a line of a year's file may be: as all JSON of the project is laid out. */
const width = 120;

/** A year as its file in `calendar/years/` has it: days of a holiday in one line where they fit. */
export function yearFile(year: AnnouncedYear): string {
  return JSON.stringify(year, null, 2).replace(
    /^( *)("\w+": )\[\n([^[\]{}]*?)\n *\](,?)$/gm,
    (whole, ...[indent, key, items, end]) => {
      const line = `${indent}${key}[${String(items).trim().replaceAll(/,\s+/g, ', ')}]${end}`;
      return line.length <= width ? line : String(whole);
    }
  );
}
