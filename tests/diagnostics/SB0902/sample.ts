import { mostLink } from '#formats/packed-text';
import { readLink } from '#sandbox/file';

export const incorrect = () => readLink('a'.repeat(mostLink + 1)).diagnostics;
export const correct = () => readLink('a'.repeat(mostLink)).diagnostics;
