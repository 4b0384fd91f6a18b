/** Classes of every text input and select. */
export const control =
  'w-full rounded-md border border-edge bg-surface px-3 text-ink placeholder:text-quiet transition-colors ' +
  'hover:border-ink aria-invalid:border-broken disabled:cursor-not-allowed disabled:border-line disabled:bg-sunk disabled:text-quiet';

/** Classes of a locked input: still readable, focusable and copyable. */
export const lockedControl = 'cursor-default border-line! bg-sunk!';
