/** The look of whatever takes text or a choice. */
export const control =
  'w-full rounded-md border border-edge bg-surface px-3 text-ink placeholder:text-quiet transition-colors ' +
  'hover:border-ink aria-invalid:border-broken disabled:cursor-not-allowed disabled:border-line disabled:bg-sunk disabled:text-quiet';

/** The same once nothing can be put in any more: it can still be read, walked to and copied. */
export const lockedControl = 'cursor-default border-line! bg-sunk!';
