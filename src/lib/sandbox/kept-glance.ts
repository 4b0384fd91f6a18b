/** Preview of a desk as plain data, shown while the log is replayed; dropped if log or build differ. */
import { digest } from '#domain/digest';
import type { Fact } from '#domain/fact';
import type { Stage } from '#domain/ids';
import type { Lang, Text } from '#domain/text';
import type { OpenLimit } from '#ticket/open-limits';
import type { DeskNumbers } from './numbers';

export interface GlanceLimit extends Pick<OpenLimit, 'is' | 'from_ms' | 'due_ms' | 'provisional'> {
  readonly name: Text;
}

export interface GlanceRow {
  readonly number: string;
  readonly who: string;
  readonly vip: boolean;
  readonly business: Text;
  readonly stands: Text;
  readonly contact?: Text;
  readonly holder?: Text;
  readonly limit?: GlanceLimit;
  readonly rating?: Text;
}

export interface GlanceTicket {
  readonly number: string;
  readonly opened_ms: number;
  readonly who: string;
  readonly business: Text;
  readonly channel: Text;
  readonly class: Text;
  readonly vip: boolean;
  readonly care: boolean;
  readonly stands: Text;
  readonly contact?: Text;
  readonly holder?: Text;
  readonly over: boolean;
  readonly broken: number;
  readonly steps: readonly {
    readonly id: Stage;
    readonly label: Text;
    readonly state: 'done' | 'current' | 'next' | 'skipped';
  }[];
  readonly limits: readonly (GlanceLimit & { readonly clause: string; readonly who: Text })[];
}

export interface GlanceFact extends Pick<Fact, 'order' | 'at_ms' | 'kind' | 'late'> {
  readonly who?: Text;
  readonly text: Text;
}

export interface DeskGlance {
  readonly now_ms: number;
  readonly begins_ms: number;
  readonly lang: Lang;
  readonly numbers?: DeskNumbers;
  readonly rows: readonly GlanceRow[];
  readonly ticket?: GlanceTicket;
  /** Latest first. */
  readonly facts?: readonly GlanceFact[];
}

/** Checks that all tickets were over in a saved summary of any build; false without one. */
export function wasOver(kept: string | undefined): boolean {
  if (kept === undefined) return false;
  try {
    const { glance } = JSON.parse(kept) as { glance?: Partial<DeskGlance> };
    const rows = glance?.rows ?? [];
    return rows.length > 0 && rows.every(({ holder }) => holder === undefined);
  } catch {
    return false;
  }
}

/** Serialises a summary to be saved beside its log; `build` identifies the code and policy. */
export function sealGlance(glance: DeskGlance, log: string, build: string): string {
  return JSON.stringify({ build, log: digest(log), glance });
}

/** Returns a saved summary if it was made from this log by this build, else `undefined`. */
export function openGlance(kept: string | undefined, log: string, build: string): DeskGlance | undefined {
  if (kept === undefined) return undefined;
  try {
    const sealed = JSON.parse(kept) as { build?: unknown; log?: unknown; glance?: DeskGlance };
    // Our own build has written it of this very log: its types hold.
    return sealed.build === build && sealed.log === digest(log) ? sealed.glance : undefined;
  } catch {
    return undefined;
  }
}
