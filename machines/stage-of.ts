import { stages, type Stage } from '#domain/ids';

/** Returns the SOP stage of a clause, given by its section number. */
export function stageOf(clause: string): Stage {
  return stages[Number(clause[0]) - 1]!;
}
