import { readClassList } from '#class/class-list';

export const incorrect = () => readClassList('1024 Zhang\n2038').diagnostics;
export const correct = () => readClassList('1024 Zhang\n2038 Li').diagnostics;
