import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { KeyedPage } from './pages.ts';

/** Pages of trainers and the process owner, loaded separately because no call needs them. */
export const trainerPages: readonly KeyedPage[] = [
  { href: '/studio', press: behindLeader('T'), does: m.keys_studio },
  { href: '/class', press: behindLeader('C'), does: m.keys_class },
  { href: '/class/curriculum', press: behindLeader('U'), does: m.curriculum_title },
  { href: '/sop/phrases', press: behindLeader('S'), does: m.keys_phrases },
  { href: '/sop/policy', press: behindLeader('Y'), does: m.keys_policy }
];
