import type { Text } from '#domain/text';
import type { SharedFile } from '#scenario/read';
import { data } from './shipped.ts';

export interface Template {
  readonly title: Text;
  readonly summary: Text;
  readonly text: string;
}

export async function shippedTemplates(): Promise<readonly Template[]> {
  // Made by our own build out of checked files, as are the others.
  return (await data('templates')) as readonly Template[];
}

export async function shippedShared(): Promise<Readonly<Record<string, SharedFile>>> {
  return (await data('shared')) as Readonly<Record<string, SharedFile>>;
}

/** Loads the file of a shipped scenario as written, with comments. */
export async function shippedScenarioText(id: string): Promise<string> {
  return (await data(`scenario-text/${id}`)) as string;
}

interface FaultSample {
  readonly incorrect: string;
  readonly correct: string;
}

/** Loads samples of errors in scenario files, by code. */
export async function shippedFaultSamples(): Promise<Readonly<Record<string, FaultSample>>> {
  return (await data('faults/templates')) as Readonly<Record<string, FaultSample>>;
}
