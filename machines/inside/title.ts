import type { Text } from '#domain/text';

/**
 * The name of a state, and what every state within it is, in both languages. A table of this type has an entry for each state of the
 * chart and none for others: one that is forgotten does not compile. The tables stand beside the charts, so that pages that play need not
 * load them.
 */
export type Titles<Config> = Config extends { readonly states: infer States }
  ? { readonly title: Text; readonly states: { readonly [Name in keyof States]: Titles<States[Name]> } }
  : Text;

/** Titles of states that stand beside each other. */
export type TitlesOf<States> = { readonly [Name in keyof States]: Titles<States[Name]> };
