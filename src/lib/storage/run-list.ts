/** Runs as shown in lists, and the bin; separate because a call needs none of it. */
export { listRuns, unfinished, bestRecords, seedsSeen } from './inside/lists';
export type { RunItem } from './inside/pick';
export { deleteRun, restoreRun, binnedRuns, emptyBin } from './inside/bin';
