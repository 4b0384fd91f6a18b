import { version } from '$app/environment';
import { seenUntil } from '#app/seen-until';
import type { SandboxFile } from '#sandbox/file';
import { seenOn } from '#sandbox/seen-until';
import { openGlance, type DeskGlance } from '#sandbox/kept-glance';
import { peekSandbox } from '#storage/sandbox-glance';

/** Returns the last view of a saved desk, only if its log still leads to it. */
export async function glanceKept(
  id: string
): Promise<{ readonly name: string; readonly glance: DeskGlance } | undefined> {
  const row = await peekSandbox(id);
  if (!row) return undefined;
  // Our own store holds it as `writeSandbox` wrote it: of what is shown here its types hold.
  const [file, seen] = [JSON.parse(row.text) as SandboxFile, seenUntil.read(id)];
  // More was seen than was kept: the log goes on behind what this would show.
  if (seen && seenOn(file, seen) !== file) return undefined;
  const glance = openGlance(row.glance, row.text, version);
  return glance && { name: row.name, glance };
}
