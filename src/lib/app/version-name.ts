import { m } from './messages.ts';

/** Returns the name of a policy version by its number; 0 is the shipped one. */
export const versionName = (number: number): string =>
  number === 0 ? m.policy_shipped() : m.policy_version({ number });

/** Returns the name of a policy version for use in a sentence. */
export const versionInSentence = (number: number): string =>
  number === 0 ? m.policy_shipped_in() : m.policy_version_in({ number });
