import { tick } from 'svelte';

/** Puts the focus on the first field of a form that says that something is wrong with it, once it does: that is read out with what is wrong. @returns false if none does */
export async function focusFirstWrong(form: HTMLElement | undefined): Promise<boolean> {
  await tick();
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  return field !== undefined && field !== null;
}
