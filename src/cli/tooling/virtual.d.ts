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
  /** The scenario of that id, its file loaded now; `undefined` if none is shipped. */
  export function loadScenario(id: string): Promise<Scenario | undefined>;
}

declare module 'virtual:switchboard/scenario/*' {
  import type { Scenario } from '#scenario/scenario';

  const scenario: Scenario;
  export default scenario;
}

declare module 'virtual:switchboard/policy' {
  /** As its file states it: for `readPolicy`. */
  const raw: unknown;
  export default raw;
}

declare module 'virtual:switchboard/lexicon' {
  import type { LexiconSource } from '#language/lexicon';

  /** The files as parsed: for `compileLexicon`. */
  const sources: readonly LexiconSource[];
  export default sources;
}
