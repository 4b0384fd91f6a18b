import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { runProgram } from './run-command.ts';

const name = 'virtual:switchboard-curriculum/address';
const inner = `\0${name}`;
const shipped = '_app/immutable/data/';

/** Ships the curriculum as a file, computed in a separate process and only after a change in its sources. */
export function curriculumPlugin(): Plugin {
  let made: Promise<string> | undefined;
  let builds = false;
  return {
    name: 'switchboard-curriculum',
    configResolved: ({ command }) => void (builds = command === 'build'),
    // All the while that the bundler reads modules the other processor is free. Kit's two builds have plug-ins of their own.
    buildStart() {
      if (builds && this.environment.name === 'client') (made ??= readCurriculum()).catch(() => undefined);
    },
    resolveId: { filter: { id: /^virtual:switchboard-curriculum\// }, handler: () => inner },
    load: {
      filter: { id: /^\0virtual:switchboard-curriculum\// },
      async handler() {
        // No page is made on a server: what is built for one waits for nothing.
        if (builds && this.environment.name !== 'client') return "export default '';";
        const source = await (made ??= readCurriculum());
        const version = createHash('sha256').update(source).digest('base64url').slice(0, 6);
        const fileName = `${shipped}curriculum.${version}.json`;
        if (builds) this.emitFile({ type: 'asset', fileName, source });
        const address = builds
          ? `/${fileName}`
          : `data:application/json;base64,${Buffer.from(source).toString('base64')}`;
        return `export default ${JSON.stringify(address)};`;
      }
    }
  };
}

const readCurriculum = (): Promise<string> => runProgram('curriculum.ts', 'the curriculum could not be worked out');
