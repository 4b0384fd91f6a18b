import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';

/** A page that a key leads to, from everywhere but a call. */
export interface KeyedPage {
  readonly href: string;
  /** The key that goes there, and what the help says of it. */
  readonly press: string;
  readonly does: () => string;
}

/** One to which the bar leads as well. */
interface ListedPage extends KeyedPage {
  readonly name: () => string;
}

/** In the order of the bar. A page more is a line here. */
export const pages: readonly ListedPage[] = [
  { href: '/', name: m.nav_home, press: behindLeader('H'), does: m.keys_home },
  { href: '/practice', name: m.nav_practice, press: behindLeader('P'), does: m.keys_practice },
  { href: '/sandbox', name: m.nav_sandbox, press: behindLeader('X'), does: m.nav_sandbox },
  { href: '/sop', name: m.nav_sop, press: behindLeader('O'), does: m.keys_sop },
  { href: '/runs', name: m.nav_runs, press: behindLeader('R'), does: m.keys_runs }
];
