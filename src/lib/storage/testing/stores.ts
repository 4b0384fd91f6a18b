import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import type { RunHeader } from '#contact/log';
import { openStore } from '../database';
import type { Mark, Marker, Store } from '../database';
import type { Sealing } from '../runs.ts';

export const at = '2025-03-01T08:00:00.000Z';
/** An hour after {@link at} and so many minutes, below 60. */
export const later = (minutes: number): string => `2025-03-01T09:${String(minutes).padStart(2, '0')}:00.000Z`;

/** A browser profile: one database factory and one mark, which any number of tabs open. */
export interface Device {
  readonly factory: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
  readonly marker: Marker;
  readonly trouble: Diagnostic[];
}

export function device(indexedDB = new IDBFactory(), mark?: Mark): Device {
  let kept = mark;
  const marker: Marker = { read: () => kept, write: (next) => (kept = next) };
  return { factory: { indexedDB, IDBKeyRange }, marker, trouble: [] };
}

export function tryOpen({ factory, marker, trouble }: Device): Promise<Result<Store>> {
  return openStore({ at, factory, marker, onTrouble: (diagnostic) => trouble.push(diagnostic) });
}

export async function open(on: Device): Promise<Store> {
  return value(await tryOpen(on));
}

/** The value, or a failing test that says the codes. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.diagnostics.map((d) => `${d.code} ${d.message.en}`).join('\n'));
  return result.value;
}

export const codes = (result: Result<unknown>): readonly string[] => result.diagnostics.map((d) => d.code);

export function header(id: string, changes: Partial<RunHeader> = {}): RunHeader {
  return {
    format: 1,
    id,
    scenario: 'broadband-down',
    seed: 7,
    mode: 'exam',
    lang: 'zh-CN',
    origin: 'fresh',
    trainee: { name: '王芳', agentId: '8012' },
    allowance: 1,
    versions: { charts: 'c1', policy: 'p1', lexicon: 'l1', scenario: 's1' },
    startedAt: at,
    ...changes
  };
}

export function sealing(entries: number, total = 85, passed = true, record = true): Sealing {
  return {
    card: { total, findings: [{ key: 'f1', clause: '1.1-greeting' }] },
    transcript: [{ who: 'trainee', text: '您好' }],
    summary: { total, passed, record, scores: { phrasing: total, process: total, outcome: total } },
    entries
  };
}
