import type { Text } from '#domain/text';

/** What is looked for in the list; empty: everything. Stands in the address, so that the back button keeps it. */
export interface ScenarioFilter {
  readonly text: string;
  readonly class: string;
  readonly channel: string;
}

export const everything: ScenarioFilter = { text: '', class: '', channel: '' };

interface Searchable {
  readonly title: Text;
  /** In the language of the interface. */
  readonly summary: string;
  readonly class: string;
  readonly channel: string;
}

/** Those that fit: all words somewhere in the title, in either language, or in the summary, whatever their case and width. */
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

/** Reads it from an address. */
export function wantedIn(query: URLSearchParams): ScenarioFilter {
  return {
    text: (query.get('q') ?? '').slice(0, 100),
    class: query.get('class') ?? '',
    channel: query.get('channel') ?? ''
  };
}

/** The query of an address, empty if nothing is filtered. */
export function queryOf({ text, class: kind, channel }: ScenarioFilter): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (kind !== '') query.set('class', kind);
  if (channel !== '') query.set('channel', channel);
  return query.size === 0 ? '' : `?${query}`;
}
