import { m } from '#app/messages';
import type { IdentityWords } from '#debrief/desk-then';

export function identityWords(): IdentityWords {
  return {
    unverified: m.desk_identity_unverified(),
    waiting: m.desk_identity_waiting(),
    failed: m.desk_identity_failed(),
    verified: m.desk_identity_verified(),
    unverifiable: m.desk_identity_unverifiable()
  };
}
