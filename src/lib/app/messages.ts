/** Messages of the interface. To add one, write its key into both files of `messages/`; a missing one fails a test. */
import * as m from './paraglide/messages.js';
import { overwriteGetLocale } from './paraglide/runtime.js';
import { locale } from './locale.svelte.ts';

// The rune is read at every call of a message, which is what makes templates follow a switch of language.
overwriteGetLocale(() => locale.current);

export { m };
