import { understood } from '../readers.ts';

export const incorrect = () => understood(`{"id":"1","text":"${'x'.repeat(20_001)}"}\n`);
export const correct = () => understood('{"id":"1","text":"x"}\n');
