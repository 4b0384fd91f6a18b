import type { Plugin } from 'vite';

/** Leaves pages out of what Kit builds for a server: with `ssr = false` only the shell is rendered there. */
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
