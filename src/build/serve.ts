/**
 * `npm start`: builds if anything changed since the last build, then serves `build/` as a static host would.
 * HOST and PORT are respected. The address is printed when it answers, not before.
 */
import { join, resolve } from 'node:path';
import { isBuildFresh } from './build-state.ts';
import { runCommand } from './run-command.ts';
import { isTaken, readAddress, serveFolder } from './static-server.ts';

const root = resolve(import.meta.dirname, '../..');

async function build(): Promise<void> {
  if (isBuildFresh(root)) return;
  console.log('Building, this takes some seconds … 正在构建，请稍候……');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const ran = await runCommand(process.execPath, [vite, 'build'], { cwd: root });
  if (ran.code === 0) return;
  console.error(ran.output);
  stop('The build failed, see above. Nothing is served. 构建失败，原因见上文。');
}

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}

const address = readAddress(process.env);
if (typeof address === 'string') stop(address);

await build();
try {
  const { server, url } = await serveFolder(join(root, 'build'), address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
  console.log(`Switchboard 接线台 is ready at ${url}\nPress Ctrl+C to stop. 按 Ctrl+C 停止。`);
} catch (error) {
  if (!isTaken(error)) throw error;
  stop(`Port ${address.port} is in use. Give another one: PORT=8080 npm start. 端口 ${address.port} 已被占用。`);
}
