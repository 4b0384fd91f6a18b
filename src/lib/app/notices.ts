import { Announcer, Toaster } from '#ui/behaviour';

/** Screen reader announcements of all screens: `announcer.say(text)`, once per line. */
export const announcer = new Announcer();

/** Short messages with an undo on all screens: `toaster.show({ text, action })`. */
export const toaster = new Toaster(announcer);
