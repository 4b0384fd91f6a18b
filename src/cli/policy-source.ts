import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';

/** Of which policy something is that is printed: its file has a name and a version; no day, for the same is printed on every day. */
export const policySource = ({ id, version }: Policy): Text => ({
  zh: `策略 ${id} 第 ${version} 版`,
  en: `Policy ${id}, version ${version}`
});
