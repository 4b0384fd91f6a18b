import { checkPlan } from '#sandbox/open';
import { policy } from '../bases.ts';
import { sandboxFile } from '../sandbox-sample.ts';

const wanting = (business: string) => checkPlan({ ...sandboxFile.plan, wanted: { business } }, policy()).diagnostics;

export const incorrect = () => wanting('telegrams');
export const correct = () => wanting('broadband');
