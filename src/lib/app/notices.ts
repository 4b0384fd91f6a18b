import { Announcer, Toaster } from '#ui/behaviour';

/** What is read out, for all screens: `announcer.say(text)`, once a line. */
export const announcer = new Announcer();

/** Short words with an undo, for all screens: `toaster.show({ text, action })`. */
export const toaster = new Toaster(announcer);
