// Modules that `data-plugin.ts` makes of the shipped data.

declare module 'virtual:switchboard/catalogue' {
  /** What a list shows of a scenario. */
  export type Card = Pick<
    import('#scenario/scenario').Scenario,
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
  export function loadScenario(id: string): Promise<import('#scenario/scenario').Scenario | undefined>;
}

declare module 'virtual:switchboard/scenario/*' {
  const scenario: import('#scenario/scenario').Scenario;
  export default scenario;
}

declare module 'virtual:switchboard/policy' {
  /** As its file states it: for `readPolicy`. */
  const raw: unknown;
  export default raw;
}

declare module 'virtual:switchboard/lexicon' {
  /** The files as parsed: for `compileLexicon`. */
  const sources: readonly import('#language/lexicon').LexiconSource[];
  export default sources;
}
