// Modules that `data-plugin.ts` makes of the shipped data.

declare module 'virtual:switchboard/catalogue' {
  import type { Scenario } from '#scenario/scenario';

  /** What a list shows of a scenario. */
  export type Card = Pick<
    Scenario,
    'id' | 'title' | 'summary' | 'level' | 'minutes' | 'channel' | 'class' | 'languages' | 'modes'
  >;
  const cards: readonly Card[];
  export default cards;
}

declare module 'virtual:switchboard/data' {
  import type { Text } from '#domain/text';

  /**
   * Where the files of data are to be fetched, by name: `rules`, `policy`, `lexicon`, `reader/<language>`, and of each scenario `scenario/<id>`, `ready/<id>`,
   * `names/<id>`, `scenario-<language>/<id>`, `names-<language>/<id>`.
   */
  export const addresses: Readonly<Record<string, string>>;
  /** Digests of the sources that the data is made of. */
  export const digests: { readonly charts: string; readonly policy: string; readonly lexicon: string };
  /** By id: what is known of a scenario before it is fetched. */
  export const scenarios: Readonly<Record<string, { readonly title: Text; readonly digest: string }>>;
}
