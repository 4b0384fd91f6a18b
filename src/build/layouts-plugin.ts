import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { Graph } from '#chart/layout';
import type { Lang } from '#domain/text';
import { runProgram } from './run-command.ts';

/** Graph as submitted to ELK, and its layout. */
export type LaidGraph = readonly [asked: Graph, laid: Graph];

/** Output of `chart-layouts.ts`: a chart in one language, in its initial view and with every box open. */
export type ChartLayouts = readonly {
  readonly chart: string;
  readonly lang: Lang;
  readonly open: readonly string[];
  readonly laid: readonly LaidGraph[];
}[];

const name = 'virtual:switchboard-charts/layouts';
const inner = `\0${name}`;
const shipped = '_app/immutable/data/';

/** Ships the layouts of the shipped charts, one file per chart and language, so that no phone has to compute them. */
export function layoutsPlugin(): Plugin {
  let layouts: Promise<ChartLayouts> | undefined;
  let builds = false;
  return {
    name: 'switchboard-chart-layouts',
    configResolved: ({ command }) => void (builds = command === 'build'),
    buildStart() {
      if (builds && this.environment.name === 'client') (layouts ??= readLayouts()).catch(() => undefined);
    },
    resolveId: { filter: { id: /^virtual:switchboard-charts\// }, handler: () => inner },
    load: {
      filter: { id: /^\0virtual:switchboard-charts\// },
      async handler() {
        const addresses: Record<string, string> = {};
        const isClient = this.environment.name === 'client';
        // While charts are worked on, their pages lay them out; no page is made on a server.
        if (isClient !== builds) return 'export const addresses = {};';
        for (const { chart, lang, open, laid } of await (layouts ??= readLayouts())) {
          const source = JSON.stringify({ open, laid });
          const version = createHash('sha256').update(source).digest('base64url').slice(0, 6);
          const fileName = `${shipped}chart-${chart}-${lang}.${version}.json`;
          if (builds && isClient) this.emitFile({ type: 'asset', fileName, source });
          addresses[`${chart}/${lang}`] = builds
            ? `/${fileName}`
            : // In Node, as in a test, nobody serves: the data is its own address.
              `data:application/json;base64,${Buffer.from(source).toString('base64')}`;
        }
        return `export const addresses = ${JSON.stringify(addresses)};`;
      }
    }
  };
}

async function readLayouts(): Promise<ChartLayouts> {
  return JSON.parse(await runProgram('chart-layouts.ts', 'the charts could not be laid out')) as ChartLayouts;
}
