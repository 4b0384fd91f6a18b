/** Tracks a media query; Svelte's own version would also load reactive maps, sets, dates and addresses. */
export function media(query: string): { readonly current: boolean } {
  const list = matchMedia(query);
  let current = $state(list.matches);
  $effect(() => {
    const changed = (): void => {
      current = list.matches;
    };
    changed();
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  });
  return {
    get current() {
      return current;
    }
  };
}
