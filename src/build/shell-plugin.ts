import type { Plugin } from 'vite';

/** Excludes pages from Kit's server build: with `ssr = false` only the shell is rendered there. */
export function shellPlugin(): Plugin {
  return {
    name: 'switchboard-shell',
    apply: 'build',
    transform: {
      order: 'pre',
      filter: { id: /\/src\/routes\/.+\.svelte$/ },
      handler() {
        return this.environment.name === 'client' ? undefined : { code: '', map: null };
      }
    }
  };
}
