import catalogue, { type Card } from 'virtual:switchboard/catalogue';

/** Data on a scenario that lists can show without loading it. */
export type Listed = Card;

/** Shipped scenarios as shown in lists; not needed for playing one. */
export { catalogue };
