import { readFileSync } from 'node:fs';

/** True of a run in a later contact: its ticket has lived before, and no life of it is told. */
export function isLater(run: string): boolean {
  return /^contact:/m.test(readFileSync(`scenarios/${run.split('.')[0]}.yaml`, 'utf8'));
}
