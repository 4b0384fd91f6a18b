import { listLimits, readClassList } from '#class/class-list';

const people = (count: number) => Array.from({ length: count }, (_, at) => `Li ${at + 1}`).join('\n');

export const incorrect = () => readClassList(people(listLimits.people + 1)).diagnostics;
export const correct = () => readClassList(people(listLimits.people)).diagnostics;
