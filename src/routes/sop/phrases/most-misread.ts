import { own } from '#domain/own';
import type { PhrasebookEntry } from './phrasebook.ts';
import type { PublishedLanguage, PublishedName } from './published.ts';
import { fewest } from './published-words.ts';

/** So many are told. */
const most = 6;

/** What is overheard most often when it is said, the worst first; of what is said too seldom to tell, nothing. */
export function mostMisread(
  entries: readonly PhrasebookEntry[],
  { names }: PublishedLanguage
): readonly { readonly entry: PhrasebookEntry; readonly measured: PublishedName }[] {
  const share = ({ recall }: PublishedName): number => recall.hits / recall.of;
  return entries
    .flatMap((entry) => {
      const measured = own(names, entry.name);
      return measured === undefined || measured.recall.of < fewest ? [] : [{ entry, measured }];
    })
    .sort((a, b) => share(a.measured) - share(b.measured))
    .slice(0, most);
}
