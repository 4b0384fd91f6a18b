import { bad, good, hasErrors, type Result } from '#diagnostics/diagnostic';
import { policySchema, type Policy, type PolicyFile } from '#machines/policy';
import { explain, type Locate } from './explain';
import { checkPolicy, type PolicyDeps } from './policy/checks';
import { isSmall, placedIn } from './policy/extends';
import { policyVoice } from './policy/voice';
import { wholePolicy } from './small-policy';

/**
 * Reads a policy, never repairing errors; one with `extends` is merged with `deps.base`.
 * @param locate gives diagnostics their place, if the caller knows the file
 * @returns codes SB0601 to SB0622, of which SB0614 to SB0619, SB0621 and SB0622 are warnings
 */
export function readPolicy(raw: unknown, locate: Locate = () => ({}), deps: PolicyDeps = {}): Result<Policy> {
  if (isSmall(raw) && deps.base !== undefined) {
    const { base, ...rest } = deps;
    return readWhole(wholePolicy(raw, base), placedIn(raw, locate), rest);
  }
  return readWhole(raw, locate, deps);
}

function readWhole(raw: unknown, locate: Locate, deps: PolicyDeps): Result<Policy> {
  const parsed = policySchema.safeParse(raw);
  if (!parsed.success) return bad(...explain(parsed.error.issues, raw, locate, policyVoice));
  // The schema has just found it to be one.
  const found = checkPolicy(raw as PolicyFile, parsed.data, locate, {
    reads: (changed) => policySchema.safeParse(changed).success,
    ...deps
  });
  return hasErrors(found) ? bad(...found) : good(parsed.data, found);
}
