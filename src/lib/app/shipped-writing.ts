import type { Text } from '#domain/text';
import type { SharedFile } from '#scenario/read';
import { data } from './shipped.ts';

/** What a scenario of one's own is begun from: a file, and what it is about. */
export interface Template {
  readonly title: Text;
  readonly summary: Text;
  readonly text: string;
}

/** The scenarios that one's own are begun from. */
export async function shippedTemplates(): Promise<readonly Template[]> {
  // Made by our own build out of checked files, as are the others.
  return (await data('templates')) as readonly Template[];
}

/** The behaviour that scenarios share, by its id. */
export async function shippedShared(): Promise<Readonly<Record<string, SharedFile>>> {
  return (await data('shared')) as Readonly<Record<string, SharedFile>>;
}

/** The file of a shipped scenario as it was written, comments and all. */
export async function shippedScenarioText(id: string): Promise<string> {
  return (await data(`scenario-text/${id}`)) as string;
}

/** A file that has a fault, and the same put right. */
interface FaultSample {
  readonly incorrect: string;
  readonly correct: string;
}

/** Samples of faults of a scenario's file, by their codes. */
export async function shippedFaultSamples(): Promise<Readonly<Record<string, FaultSample>>> {
  return (await data('faults/templates')) as Readonly<Record<string, FaultSample>>;
}
