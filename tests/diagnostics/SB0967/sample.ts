import { strToU8, zipSync } from 'fflate';
import { unpack } from '#class/unpack';

const told = (name: string) => unpack('class.zip', zipSync({ [name]: strToU8('{}') })).diagnostics;

export const incorrect = () => told('readme.txt');
export const correct = () => told('run.json');
