import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { ListedPage } from './pages.ts';

/** A trainer's, and the process owner's: home and the past calls lead there. Fetched by itself: no call leads to them. */
export const trainerPages: readonly ListedPage[] = [
  { href: '/studio', name: m.studio_title, press: behindLeader('T'), does: m.keys_studio },
  { href: '/class', name: m.runs_to_class, press: behindLeader('C'), does: m.keys_class },
  { href: '/class/curriculum', name: m.curriculum_title, press: behindLeader('U'), does: m.curriculum_title },
  { href: '/sop/phrases', name: m.runs_to_phrases, press: behindLeader('S'), does: m.keys_phrases },
  { href: '/sop/policy', name: m.runs_to_policy, press: behindLeader('Y'), does: m.keys_policy }
];
