import type { Deviation } from './ids';
import { roles, type Role } from './roles';

/**
 * How a clause was not kept: by an irregular step, by what was written down wrong, a limit that was broken, late, not at all, not by the end of the contact though
 * its time was not over (`open`), or only in part.
 */
export type Lapse = Deviation | 'wrong' | 'breached' | 'late' | 'missed' | 'open' | 'partly';

/** A field in which something else stands than is so: ids of what is listed, or a text as it was typed. */
export interface WrongField {
  readonly field: string;
  readonly stands: string;
  /** What is so: on record, or as the customer told it. */
  readonly right: string;
}

/** What would have been right, as far as only this ticket can tell. */
export interface RightDetails {
  readonly wrong?: readonly WrongField[];
  /** Names of fields in which nothing stands. */
  readonly missing?: readonly string[];
  /** Of what came too early: when it would have been right, in the ticket's own time. */
  readonly from_ms?: number;
  /** Of a limit that was broken: when it ended, when that was done which it was for, if it was, and whether one was waiting for the customer as it ended. */
  readonly due_ms?: number;
  readonly done_ms?: number;
  readonly waiting?: boolean;
  /** Of money: what was given, what the customer had agreed to, and the most that whoever gave or promised it may give. */
  readonly given_yuan?: number;
  readonly agreed_yuan?: number;
  readonly most_yuan?: number;
  /** Of money that was refused: what the customer is owed, and how much of it was offered. */
  readonly owed_yuan?: number;
  readonly offered_yuan?: number;
}

const numbers = [
  'from_ms',
  'due_ms',
  'done_ms',
  'given_yuan',
  'agreed_yuan',
  'most_yuan',
  'owed_yuan',
  'offered_yuan'
] as const;

/** Something that a quality check found (5.1): whose duty was not kept, which, how, and in what words it shows. */
export interface QualityFinding extends RightDetails {
  readonly who: Role | 'handler';
  readonly clause: string;
  readonly lapse: Lapse;
  /** Of something said: the words. */
  readonly words?: string;
}

const lapses: readonly string[] = [
  'skipped',
  'too-early',
  'out-of-order',
  'forbidden',
  'wrong',
  'breached',
  'late',
  'missed',
  'open',
  'partly'
] satisfies readonly Lapse[];

/** A finding as a log keeps it: `agent 5.1-shirking forbidden: 这不是我的问题`; with what would have been right, `agent 1.2-capture missed {"missing":["contact"]}`. */
export function writeFinding({ who, clause, lapse, words, wrong, missing, waiting, ...more }: QualityFinding): string {
  const told = Object.fromEntries(numbers.map((name) => [name, more[name]]));
  const details = JSON.stringify({ wrong, missing, ...told, waiting });
  const behind = words !== undefined ? `: ${words}` : details === '{}' ? '' : ` ${details}`;
  return `${who} ${clause} ${lapse}${behind}`;
}

/** A finding of a log; nothing for what a person has put in words of their own. */
export function readFinding(written: string): QualityFinding | undefined {
  const [, who, clause, lapse, details, words] = /^(\S+) (\S+) ([a-z-]+)(?: (\{.+\})|: (.+))?$/s.exec(written) ?? [];
  if (![...roles, 'handler'].some((role) => role === who) || !lapses.includes(lapse ?? '')) return undefined;
  return {
    who: who as Role,
    clause: clause!,
    lapse: lapse as Lapse,
    ...(words === undefined ? {} : { words }),
    ...readDetails(details)
  };
}

/** Of a log that somebody has written: what is not as it is written here is left out. */
function readDetails(written = '{}'): RightDetails {
  let read: Partial<Record<keyof RightDetails, unknown>>;
  try {
    read = JSON.parse(written) as typeof read;
  } catch {
    return {};
  }
  const { wrong, missing, waiting } = read;
  return {
    ...(Array.isArray(wrong) && wrong.every(isWrongField) ? { wrong } : {}),
    ...(Array.isArray(missing) && missing.every((it) => typeof it === 'string') ? { missing } : {}),
    ...Object.fromEntries(numbers.flatMap((name) => (typeof read[name] === 'number' ? [[name, read[name]]] : []))),
    ...(waiting === true ? { waiting } : {})
  };
}

const isWrongField = (it: unknown): it is WrongField =>
  typeof it === 'object' &&
  it !== null &&
  ['field', 'stands', 'right'].every((key) => typeof (it as Record<string, unknown>)[key] === 'string');
