import { local } from '#app/local';
import { m } from '#app/messages';
import { bothOf, type LineRow } from './tables.ts';

/** Returns a name from a file, in the language of the page or else the other; a fallback text if there is none. */
export function namedText(written: unknown): string {
  const { zh, en } = bothOf(written);
  return local({ zh: zh || en, en: en || zh }) || m.studio_form_untitled();
}

const most = 60;
export const shortened = (said: string): string => (said.length > most ? `${said.slice(0, most)}…` : said);

/** Returns the first wording of a line, shortened to fit a list. */
export const saidOf = ({ zh, en }: Pick<LineRow, 'zh' | 'en'>): string =>
  shortened(namedText({ zh: zh[0]?.value, en: en[0]?.value }));
