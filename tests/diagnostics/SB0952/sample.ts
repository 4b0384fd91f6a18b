import { strToU8, zipSync } from 'fflate';
import { classLimits, unpack } from '#class/unpack';

const archive = (files: number) =>
  zipSync(Object.fromEntries(Array.from({ length: files }, (_, at) => [`${at}.json`, strToU8('{}')])), { level: 0 });

export const incorrect = () => unpack('class.zip', archive(classLimits.files + 1)).diagnostics;
export const correct = () => unpack('class.zip', archive(classLimits.files)).diagnostics;
