import type { HandleClientError } from '@sveltejs/kit';

/** An address that leads nowhere is nobody's mistake: the error page says so. Whatever else went wrong is told as it came. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (status !== 404) console.error(error);
};
