import { assign, fromPromise, setup } from 'xstate';
import type { RunHeader } from '#contact/log';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';

export interface Imported {
  readonly file: string;
  readonly id?: string;
  readonly answered?: number;
  readonly to?: readonly RunHeader[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Event of an import. `over`, `away`: files dragged over the page or off it; `picked`: chosen or dropped. */
export type ImportEvent =
  { readonly type: 'over' | 'away' } | { readonly type: 'picked'; readonly files: readonly File[] };

interface ImportContext {
  readonly files: readonly File[];
  readonly results: readonly Imported[];
}

/** Work of an import. `importFile` never rejects, takes all of a file or nothing; `done` follows the last file. */
export interface ImportWork {
  readonly importFile: (
    file: File
  ) => Promise<Result<Required<Pick<Imported, 'id'>> & Pick<Imported, 'answered' | 'to'>>>;
  readonly done: () => void;
}

/** Imports files one after the other, each independently; files picked meanwhile are ignored. */
export const importing = ({ importFile, done }: ImportWork) =>
  setup({
    types: {} as { context: ImportContext; events: ImportEvent },
    actors: {
      importFile: fromPromise(async ({ input: file }: { input: File }): Promise<Imported> => {
        const { diagnostics, ...result } = await importFile(file);
        return { file: file.name, diagnostics, ...(result.ok && result.value) };
      })
    },
    guards: { isLast: ({ context }) => context.results.length + 1 >= context.files.length },
    actions: {
      done,
      keep: assign(({ context }, result: Imported) => ({ results: [...context.results, result] }))
    }
  }).createMachine({
    context: { files: [], results: [] },
    type: 'parallel',
    states: {
      drop: {
        initial: 'resting',
        states: { resting: { on: { over: 'hovered' } }, hovered: { on: { away: 'resting', picked: 'resting' } } }
      },
      work: {
        initial: 'idle',
        states: {
          idle: {
            on: {
              picked: {
                guard: ({ event }) => event.files.length > 0,
                target: 'importing',
                actions: assign(({ event }) => ({ files: event.files, results: [] }))
              }
            }
          },
          importing: {
            invoke: {
              src: 'importFile',
              input: ({ context }) => context.files[context.results.length]!,
              onDone: [
                {
                  guard: 'isLast',
                  target: 'idle',
                  actions: [{ type: 'keep', params: ({ event }) => event.output }, 'done']
                },
                {
                  target: 'importing',
                  reenter: true,
                  actions: { type: 'keep', params: ({ event }) => event.output }
                }
              ]
            }
          }
        }
      }
    }
  });
