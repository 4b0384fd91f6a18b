import catalogue, { type Card } from 'virtual:switchboard/catalogue';

/** What lists know of a scenario without loading it. */
export type Listed = Card;

/** The scenarios that are shipped, as lists show them: whoever plays one does without. */
export { catalogue };
