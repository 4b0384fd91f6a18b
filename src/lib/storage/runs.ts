/** The runs as they are made: written entry by entry, sealed, read. What lists of them show and throw away is in `run-list.ts`. */
export { createRun, appendEntry, noteLived, markLeft, loadRun } from './inside/writing';
export type { LoadedRun } from './inside/writing';
export { sealRun, readSeal } from './inside/sealing';
export type { Sealing } from './inside/sealing';
export type { RunSummary } from './inside/rows';
export { limits } from './inside/limits';
export { fetchFaultMessages } from './inside/fault';
