/**
 * What one sees of a desk at a glance, as plain data in words: kept beside its log, so that a desk is seen at once while the log is lived again. It is never
 * gone on from, and whatever does not belong to this very log and this very build is thrown away. It knows nothing of the SOP, so that it is there before that.
 */
import { digest } from '#domain/digest';
import type { Fact } from '#domain/fact';
import type { Stage } from '#domain/ids';
import type { Lang, Text } from '#domain/text';
import type { OpenLimit } from '#ticket/open-limits';
import type { DeskNumbers } from './numbers';

/** A limit as it is shown. Instants are milliseconds since 1970. */
export interface GlanceLimit extends Pick<OpenLimit, 'is' | 'from_ms' | 'due_ms' | 'provisional'> {
  readonly name: Text;
}

/** A ticket in the list of a desk. */
export interface GlanceRow {
  readonly number: string;
  readonly who: string;
  readonly vip: boolean;
  readonly business: Text;
  readonly stands: Text;
  /** How the contact stands, where that is not over and the ticket has gone on without it. */
  readonly contact?: Text;
  /** Whose act it waits for; nobody’s once it is over. */
  readonly holder?: Text;
  readonly limit?: GlanceLimit;
  readonly rating?: Text;
}

/** The head of a ticket. */
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

/** Something that happened on a ticket. */
export interface GlanceFact extends Pick<Fact, 'order' | 'at_ms' | 'kind' | 'late'> {
  readonly who?: Text;
  readonly text: Text;
}

/** A desk at a glance. */
export interface DeskGlance {
  readonly now_ms: number;
  readonly begins_ms: number;
  /** What its customers speak. */
  readonly lang: Lang;
  /** Of a desk of many. */
  readonly numbers?: DeskNumbers;
  readonly rows: readonly GlanceRow[];
  readonly ticket?: GlanceTicket;
  /** The latest first. */
  readonly facts?: readonly GlanceFact[];
}

/** Whether all tickets of a desk were over when it was seen last; of no glance, false. It may be of an earlier build: what is over stays so. */
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

/**
 * A glance as it is kept beside a log.
 * @param log   what it was made of, as it is kept
 * @param build names the code and the policy that it was made by
 */
export function sealGlance(glance: DeskGlance, log: string, build: string): string {
  return JSON.stringify({ build, log: digest(log), glance });
}

/** What was kept, if it was made of this log by this build; else nothing. */
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
