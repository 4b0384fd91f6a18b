import type { Tone } from '../tone.ts';

/** From angry (1) to pleased (5). */
export type MoodLevel = 1 | 2 | 3 | 4 | 5;

/** Face of each level on a 24-unit grid; mouth and brows differ, so that it is readable without colour. */
export const faces: Readonly<
  Record<MoodLevel, { readonly mouth: string; readonly brows: string; readonly tone: Tone }>
> = {
  1: { mouth: 'M8 17.5c1.2-2.5 6.8-2.5 8 0', brows: 'M6.5 7.5l3.5 2M17.5 7.5l-3.5 2', tone: 'broken' },
  2: { mouth: 'M8.5 16.8c1.5-1.3 5.5-1.3 7 0', brows: 'M6.8 8.4h3M17.2 8.4h-3', tone: 'warn' },
  3: { mouth: 'M8.5 16h7', brows: '', tone: 'neutral' },
  4: { mouth: 'M8.5 15.2c1.5 1.3 5.5 1.3 7 0', brows: '', tone: 'ok' },
  5: { mouth: 'M7.5 14c1 4.5 8 4.5 9 0z', brows: '', tone: 'ok' }
};
