import { readSandbox } from '#sandbox/file';
import { sandboxText } from '../sandbox-sample.ts';

export const incorrect = () => readSandbox(sandboxText().slice(0, -1)).diagnostics;
export const correct = () => readSandbox(sandboxText()).diagnostics;
