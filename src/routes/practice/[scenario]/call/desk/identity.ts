import { m } from '#app/messages';
import type { Desktop } from '#machines/desktop';
import type { Tone } from '#ui/tone';

export const identityWords: Readonly<Record<Desktop['identity'], () => string>> = {
  unverified: m.desk_identity_unverified,
  waiting: m.desk_identity_waiting,
  failed: m.desk_identity_failed,
  verified: m.desk_identity_verified,
  unverifiable: m.desk_identity_unverifiable
};

export const identityTones: Readonly<Record<Desktop['identity'], Tone>> = {
  unverified: 'neutral',
  waiting: 'accent',
  failed: 'warn',
  verified: 'ok',
  unverifiable: 'warn'
};
