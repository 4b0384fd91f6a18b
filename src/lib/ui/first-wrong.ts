import { tick } from 'svelte';

/** Focuses the first field of a form that reports an error, which is then read out; false if none does. */
export async function focusFirstWrong(form: HTMLElement | undefined): Promise<boolean> {
  await tick();
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  return field !== undefined && field !== null;
}
