// Modules that `data-plugin.ts` makes of the shipped data.

declare module 'virtual:switchboard/catalogue' {
  import type { Scenario } from '#scenario/scenario';

  /** What a list shows of a scenario. */
  export type Card = Pick<
    Scenario,
    | 'id'
    | 'version'
    | 'title'
    | 'summary'
    | 'level'
    | 'minutes'
    | 'channel'
    | 'class'
    | 'business'
    | 'languages'
    | 'modes'
    | 'brief'
  > & { readonly digest: string };
  const cards: readonly Card[];
  export default cards;
}

declare module 'virtual:switchboard/data' {
  /** Where the files of data are to be fetched, by name: `rules`, `policy`, `reader/<piece>`, `lexicon`, `scenario/<id>`. */
  export const addresses: Readonly<Record<string, string>>;
  /** Digests of the sources that the data is made of. */
  export const digests: { readonly charts: string; readonly policy: string; readonly lexicon: string };
}
