/** Single-page shell: there is no server to render on, and prerendered style attributes violate the CSP. */
export const ssr = false;
