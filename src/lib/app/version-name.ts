import { m } from './messages.ts';

/** What a version of the policy is called, by its number: 0 is the one that is shipped. */
export const versionName = (number: number): string =>
  number === 0 ? m.policy_shipped() : m.policy_version({ number });

/** The same in a sentence. */
export const versionInSentence = (number: number): string =>
  number === 0 ? m.policy_shipped_in() : m.policy_version_in({ number });
