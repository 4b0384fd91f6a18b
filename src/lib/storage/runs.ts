/** The runs: made, written entry by entry, sealed, listed, binned. One family a file, inside. */
export { createRun, appendEntry, noteLived, markLeft, loadRun } from './inside/writing';
export type { LoadedRun } from './inside/writing';
export { sealRun, readSeal } from './inside/sealing';
export type { Sealing } from './inside/sealing';
export { listRuns, unfinished, bestRecords, seedsSeen } from './inside/lists';
export type { RunItem } from './inside/pick';
export { deleteRun, restoreRun, binnedRuns, emptyBin } from './inside/bin';
export type { RunSummary } from './inside/rows';
export { limits } from './inside/limits';
export { fetchFaultMessages } from './inside/fault';
