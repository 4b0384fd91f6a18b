import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';

/** Returns the policy's name and version, without a date so that the output is the same on any day. */
export const policySource = ({ id, version }: Policy): Text => ({
  zh: `策略 ${id} 第 ${version} 版`,
  en: `Policy ${id}, version ${version}`
});
