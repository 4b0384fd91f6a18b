import type { Text } from '#domain/text';

/** Filter of the list; empty shows everything. Stored in the address, so that the back button restores it. */
export interface ScenarioFilter {
  readonly text: string;
  readonly class: string;
  readonly channel: string;
}

export const everything: ScenarioFilter = { text: '', class: '', channel: '' };

interface Searchable {
  readonly title: Text;
  readonly summary: string;
  readonly class: string;
  readonly channel: string;
}

/** Returns the scenarios with all words in title (either language) or summary, ignoring case and character width. */
export function fitting<S extends Searchable>(scenarios: readonly S[], wanted: ScenarioFilter): readonly S[] {
  const words = plain(wanted.text).split(/\s+/).filter(Boolean);
  return scenarios.filter(({ title, summary, class: kind, channel }) => {
    const text = plain([title.zh, title.en, summary].join('\n'));
    return (
      (wanted.class === '' || wanted.class === kind) &&
      (wanted.channel === '' || wanted.channel === channel) &&
      words.every((word) => text.includes(word))
    );
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function wantedIn(query: URLSearchParams): ScenarioFilter {
  return {
    text: (query.get('q') ?? '').slice(0, 100),
    class: query.get('class') ?? '',
    channel: query.get('channel') ?? ''
  };
}

/** Returns the query of an address, empty if nothing is filtered. */
export function queryOf({ text, class: kind, channel }: ScenarioFilter): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (kind !== '') query.set('class', kind);
  if (channel !== '') query.set('channel', channel);
  return query.size === 0 ? '' : `?${query}`;
}
