import { compileLexicon } from '#language/lexicon';
import { vocabulary } from '../bases.ts';

export const incorrect = () => compileLexicon([{ family: 'sample' }]).diagnostics;
export const correct = () => compileLexicon([vocabulary()]).diagnostics;
