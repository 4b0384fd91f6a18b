/** The runs as lists show them, and the bin: a call waits for none of it. */
export { listRuns, unfinished, bestRecords, seedsSeen } from './inside/lists';
export type { RunItem } from './inside/pick';
export { deleteRun, restoreRun, binnedRuns, emptyBin } from './inside/bin';
