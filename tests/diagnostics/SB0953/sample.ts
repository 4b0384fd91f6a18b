import { classLimits, unpack } from '#class/unpack';
import { strToU8, zipSync } from 'fflate';

export const incorrect = () => unpack('class.zip', new Uint8Array(classLimits.archive + 1)).diagnostics;
export const correct = () => unpack('class.zip', zipSync({ 'run.json': strToU8('{}') })).diagnostics;
