import type { Plugin } from 'vite';

/**
 * Leaves pages out of what Kit builds to render on a server. With `ssr = false` only the empty shell is rendered there, and compiling and bundling all
 * pages a second time took a third of the build.
 */
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
