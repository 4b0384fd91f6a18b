import { shippedPolicyRow, type PolicyRow } from '#storage/policies';

/** Number of a proposal that has not been saved yet. */
export const unkept = -1;

export const shippedVersion: PolicyRow = { ...shippedPolicyRow, stage: 'adopted' };
