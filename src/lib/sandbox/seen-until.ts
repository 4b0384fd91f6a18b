import type { SandboxFile } from '#formats/sandbox';

/** How far one had seen the try that one looked at: what came since it was kept follows from the log, so that its time is all there is to know. */
export interface SeenUntil {
  /** Place of that try. */
  readonly active: number;
  /** So many steps of one's own were in it. */
  readonly steps: number;
  readonly until_ms: number;
}

/** A sandbox that was kept, with the time that had passed since then; as it was kept where something else has happened to it. */
export function seenOn(file: SandboxFile, { active, steps, until_ms }: SeenUntil): SandboxFile {
  const branch = file.branches[active];
  if (file.active !== active || branch?.steps.length !== steps || until_ms <= branch.until_ms) return file;
  const { looked: _then, ...rest } = file;
  return { ...rest, branches: file.branches.map((it, at) => (at === active ? { ...it, until_ms } : it)) };
}
