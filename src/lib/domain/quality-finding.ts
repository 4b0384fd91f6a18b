import type { Deviation } from './ids';
import { roles, type Role } from './roles';

/** Ways in which a clause was not kept. `open`: not done by the end of the contact, though its time was not over. */
export type Lapse = Deviation | 'wrong' | 'breached' | 'late' | 'missed' | 'open' | 'partly';

/** Field whose value is wrong: ids for listed values, otherwise the text as typed. */
export interface WrongField {
  readonly field: string;
  readonly stands: string;
  /** Correct value: on record, or as the customer told it. */
  readonly right: string;
}

/** Correct values, as far as only this ticket can tell. */
export interface RightDetails {
  readonly wrong?: readonly WrongField[];
  readonly missing?: readonly string[];
  /** Earliest correct time of a step that came too early, in the ticket's own time. */
  readonly from_ms?: number;
  /** End of a broken limit, when it was finally done, and whether the customer was being waited for when it ended. */
  readonly due_ms?: number;
  readonly done_ms?: number;
  readonly waiting?: boolean;
  readonly given_yuan?: number;
  readonly agreed_yuan?: number;
  readonly most_yuan?: number;
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

/** Finding of a quality check (5.1): role, clause, kind of lapse, and the words that show it. */
export interface QualityFinding extends RightDetails {
  readonly who: Role | 'handler';
  readonly clause: string;
  readonly lapse: Lapse;
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

/** Writes a finding for a log: `agent 1.2-capture missed {"missing":["contact"]}`. */
export function writeFinding({ who, clause, lapse, words, wrong, missing, waiting, ...more }: QualityFinding): string {
  const told = Object.fromEntries(numbers.map((name) => [name, more[name]]));
  const details = JSON.stringify({ wrong, missing, ...told, waiting });
  const behind = words !== undefined ? `: ${words}` : details === '{}' ? '' : ` ${details}`;
  return `${who} ${clause} ${lapse}${behind}`;
}

/** Reads a finding from a log; `undefined` for free text. */
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
