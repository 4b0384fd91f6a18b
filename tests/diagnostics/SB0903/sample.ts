import { readSandbox } from '#sandbox/file';
import { sandboxText } from '../sandbox-sample.ts';

export const incorrect = () => readSandbox(sandboxText().replace('"seed":6', '"seed":-6')).diagnostics;
export const correct = () => readSandbox(sandboxText()).diagnostics;
