/** Parts of the screen, of which a phone shows one. */
export const deskParts = ['queue', 'ticket', 'chart'] as const;
export type DeskPart = (typeof deskParts)[number];
