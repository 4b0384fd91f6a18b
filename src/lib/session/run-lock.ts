/** The lock by which one tab plays a log and the others look on. */
export { RunLock } from './inside/run-lock.svelte';
