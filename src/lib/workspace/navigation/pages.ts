import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';

/** Page that a key opens, except during a call. */
export interface KeyedPage {
  readonly href: string;
  readonly press: string;
  readonly does: () => string;
}

interface ListedPage extends KeyedPage {
  readonly name: () => string;
}

/** Pages in the order of the navigation bar. */
export const pages: readonly ListedPage[] = [
  { href: '/', name: m.nav_home, press: behindLeader('H'), does: m.keys_home },
  { href: '/practice', name: m.nav_practice, press: behindLeader('P'), does: m.keys_practice },
  { href: '/sandbox', name: m.nav_sandbox, press: behindLeader('X'), does: m.nav_sandbox },
  { href: '/sop', name: m.nav_sop, press: behindLeader('O'), does: m.keys_sop },
  { href: '/runs', name: m.nav_runs, press: behindLeader('R'), does: m.keys_runs }
];
