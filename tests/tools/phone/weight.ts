import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a static host answers for an address of the app's own, packed by gzip as the build packs it. */
export function gzippedBytes(build: string, path: string): number {
  const file = join(build, path);
  const served = existsSync(file) && statSync(file).isFile() ? file : join(build, '200.html');
  return gzipSync(readFileSync(served), { level: 9 }).length;
}
