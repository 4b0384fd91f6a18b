import type { Plugin } from 'vite';

/** Shortens the names of shared chunks, as every page lists all of them and random names do not compress. */
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
