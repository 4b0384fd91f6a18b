import type { ClientInit, HandleClientError } from '@sveltejs/kit';

/** The router reads what stands behind the `#` before any page can, and fails at a % that is none of an address, as a link that was cut or typed has it. */
export const init: ClientInit = () => {
  const { hash } = location;
  try {
    decodeURIComponent(hash);
  } catch {
    history.replaceState(history.state, '', hash.replaceAll('%', '%25'));
  }
};

/** An address that leads nowhere is nobody's mistake: the error page says so. Whatever else went wrong is told as it came. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (status !== 404) console.error(error);
};
