import type { HandleClientError } from '@sveltejs/kit';

/** Logs errors as they came, except 404, which the error page reports. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (status !== 404) console.error(error);
};
