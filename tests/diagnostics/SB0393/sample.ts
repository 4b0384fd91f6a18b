import { misnamed } from '../../../src/cli/data.ts';

export const incorrect = () => misnamed('scenarios/one.yaml', 'other');
export const correct = () => misnamed('scenarios/one.yaml', 'one');
