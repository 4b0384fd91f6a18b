/** Lock with which one tab plays a log while others only view it. */
export { RunLock } from './inside/run-lock.svelte';
