import type { SandboxFile } from '#formats/sandbox';

/** Position up to which the user had seen the active try. Its time suffices, since later events follow from the log. */
export interface SeenUntil {
  readonly active: number;
  readonly steps: number;
  readonly until_ms: number;
}

/** Returns a saved sandbox advanced to the time seen; unchanged if its active try or steps have changed since. */
export function seenOn(file: SandboxFile, { active, steps, until_ms }: SeenUntil): SandboxFile {
  const branch = file.branches[active];
  if (file.active !== active || branch?.steps.length !== steps || until_ms <= branch.until_ms) return file;
  const { looked: _then, ...rest } = file;
  return { ...rest, branches: file.branches.map((it, at) => (at === active ? { ...it, until_ms } : it)) };
}
