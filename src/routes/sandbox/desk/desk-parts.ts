/** Parts of the screen, one at a time on a phone. */
export const deskParts = ['queue', 'ticket', 'chart'] as const;
export type DeskPart = (typeof deskParts)[number];
