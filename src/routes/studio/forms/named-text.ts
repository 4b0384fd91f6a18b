import { local } from '#app/local';
import { m } from '#app/messages';
import { bothOf, type LineRow } from './tables.ts';

/** What something is called in a file, in the language of the page, or in the other; that it has no name, where it has none. */
export function namedText(written: unknown): string {
  const { zh, en } = bothOf(written);
  return local({ zh: zh || en, en: en || zh }) || m.studio_form_untitled();
}

const most = 60;
/** As much of what is said as a list has room for. */
export const shortened = (said: string): string => (said.length > most ? `${said.slice(0, most)}…` : said);

/** Text of a line in its first wording, as a list has room for it. */
export const saidOf = ({ zh, en }: Pick<LineRow, 'zh' | 'en'>): string =>
  shortened(namedText({ zh: zh[0]?.value, en: en[0]?.value }));
