import { base } from '../bases.ts';
import { checked } from '../readers.ts';

const unweighed = (text: string) => text.replace('weights: { default: 10 }', 'weights: { default: 0 }');

export const incorrect = () => checked(base('scenario'), unweighed(base('policy')));
export const correct = () => checked(base('scenario'), base('policy'));
