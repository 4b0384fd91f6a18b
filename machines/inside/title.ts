import type { Text } from '#domain/text';

/** Titles of a state and all states within it. Every state of the chart needs one: a missing one does not compile. */
export type Titles<Config> = Config extends { readonly states: infer States }
  ? { readonly title: Text; readonly states: { readonly [Name in keyof States]: Titles<States[Name]> } }
  : Text;

export type TitlesOf<States> = { readonly [Name in keyof States]: Titles<States[Name]> };
