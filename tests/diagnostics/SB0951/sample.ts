import { strToU8, zipSync } from 'fflate';
import { unpack } from '#class/unpack';

const archive = zipSync({ 'run.json': strToU8('{}') });

export const incorrect = () => unpack('class.zip', archive.slice(0, -10)).diagnostics;
export const correct = () => unpack('class.zip', archive).diagnostics;
