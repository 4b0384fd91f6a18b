import { shippedPolicyRow, type PolicyRow } from '#storage/policies';

/** Of a proposal that has no number yet. */
export const unkept = -1;

/** The shipped one, before anybody has done anything with it. */
export const shippedVersion: PolicyRow = { ...shippedPolicyRow, stage: 'adopted' };
