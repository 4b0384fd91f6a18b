import { stages, type Stage } from '#domain/ids';

/** The stage of the SOP that a clause stands in: its sections are numbered by it. */
export function stageOf(clause: string): Stage {
  return stages[Number(clause[0]) - 1]!;
}
