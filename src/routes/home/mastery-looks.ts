import type { Component } from 'svelte';
import { m } from '#app/messages';
import type { Mastery } from '#progress/mastery';
import Check from '#ui/icons/Check.svelte';
import Clock from '#ui/icons/Clock.svelte';
import Empty from '#ui/icons/Empty.svelte';
import Half from '#ui/icons/Half.svelte';
import Retry from '#ui/icons/Retry.svelte';

interface Look {
  readonly icon: Component<{ class?: string }>;
  readonly name: () => string;
  /** Colour of the mark, and of its square. */
  readonly text: string;
  readonly square: string;
}

/** How each state of mastery looks: always a shape with its colour, and a word beside it. */
export const masteryLooks: Readonly<Record<Mastery, Look>> = {
  steady: { icon: Check, name: m.mastery_steady, text: 'text-ok', square: 'border-ok/40 bg-ok/8 text-ok' },
  fading: { icon: Clock, name: m.mastery_fading, text: 'text-warn', square: 'border-warn/40 bg-warn/8 text-warn' },
  again: {
    icon: Retry,
    name: m.mastery_again,
    text: 'text-broken',
    square: 'border-broken/40 bg-broken/8 text-broken'
  },
  practised: {
    icon: Half,
    name: m.mastery_practised,
    text: 'text-accent',
    square: 'border-accent/30 bg-accent/8 text-accent'
  },
  new: { icon: Empty, name: m.mastery_new, text: 'text-quiet', square: 'border-line bg-sunk text-quiet' }
};
/** What asks for practice first. */
export const masteryOrder = ['again', 'fading', 'practised', 'steady', 'new'] as const;
