export { createRun, appendEntry, noteLived, markLeft, loadRun } from './inside/writing';
export type { LoadedRun } from './inside/writing';
export { sealRun, readSeal } from './inside/sealing';
export type { Sealing } from './inside/sealing';
export type { RunSummary } from './inside/rows';
export { limits } from './inside/limits';
export { fetchFaultMessages } from './inside/fault';
