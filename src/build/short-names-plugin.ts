import type { Plugin } from 'vite';

/**
 * Shorter names for the pieces that pages share: every page names all of them, and nothing packs a random name. Seven characters still tell more pieces
 * apart than there will ever be.
 */
export function shortNamesPlugin(): Plugin {
  return {
    name: 'switchboard-short-names',
    enforce: 'post',
    configResolved({ environments }) {
      const output = environments['client']?.build.rolldownOptions.output;
      for (const one of Array.isArray(output) ? output : output ? [output] : []) {
        if (typeof one.chunkFileNames === 'string')
          one.chunkFileNames = one.chunkFileNames.replace('[hash]', '[hash:7]');
        if (typeof one.entryFileNames === 'string')
          one.entryFileNames = one.entryFileNames.replace('[hash]', '[hash:7]');
      }
    }
  };
}
