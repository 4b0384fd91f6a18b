/** True of a digit alone, pressed in a list that has nothing which begins with it: nothing can be chosen there by it. */
export function isFree(event: KeyboardEvent): boolean {
  const { target, key, altKey, ctrlKey, metaKey, repeat, defaultPrevented } = event;
  if (!(target instanceof HTMLSelectElement) || !/^\d$/.test(key)) return false;
  if (altKey || ctrlKey || metaKey || repeat || defaultPrevented) return false;
  return ![...target.options].some(({ text }) => text.trim().startsWith(key));
}
