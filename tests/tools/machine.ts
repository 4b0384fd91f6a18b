import { availableParallelism, cpus, totalmem } from 'node:os';

/** One line about the machine a figure was measured on. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory_gib = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} cores, ${memory_gib} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
}
