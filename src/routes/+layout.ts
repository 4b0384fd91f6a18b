/** One shell for every address: there is no server to render on, and prerendered style attributes break the CSP. */
export const ssr = false;
