import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fold } from '#kernel/fold';
import { makeReader } from '#language/read';
import type { Entry } from '#play/log';
import { scoreRun } from '#scoring/score';
import { openCall } from '#play/call';
import { loadLexicon } from '../data.ts';
import { root } from '../files.ts';
import { playFile, type PlayedFile } from '../play-file.ts';
import { figuresOf, timeMany, type Figures } from './bench-list.ts';

/** Sixty characters that no memo has seen: the number makes each one new. */
const utterance = (n: number): string =>
  `好的，我帮您核对了一下第${n}笔，视频彩铃目前每月20元，取消后下个月1号生效，您看可以吗，还有什么能帮您的？`;

async function played(): Promise<PlayedFile> {
  const result = await playFile('fee-complaint', join(root, 'tests/runs/fee-complaint.good.yaml'));
  if (!result.ok) throw new Error('the golden run does not read');
  return result.value;
}

/** Understanding an utterance of 60 characters that was never read before. */
export async function understandNew(): Promise<Figures> {
  const lexicon = await loadLexicon();
  if (!lexicon.ok) throw new Error('the lexicon does not read');
  const read = makeReader(lexicon.value);
  let n = 0;
  return timeMany(500, () => read(utterance((n += 1))));
}

/** The same utterance again: the memo answers. */
export async function understandAgain(): Promise<Figures> {
  const lexicon = await loadLexicon();
  if (!lexicon.ok) throw new Error('the lexicon does not read');
  const read = makeReader(lexicon.value);
  return timeMany(500, () => read(utterance(1)));
}

/** A run of 500 entries folded from nothing, its utterances in the memo: lines and desktop acts in turn, on a customer who stays. */
export async function foldLong(): Promise<Figures> {
  const { call } = await played();
  const { scenario } = call.caseFile;
  const customer = { ...scenario.customer, hangsUp: { ...scenario.customer.hangsUp, at: -99 } };
  const patient = openCall({ ...scenario, customer }, call.table.policy, call.table.read, {
    ...call.header,
    allowance: 'off'
  });
  const entries = Array.from({ length: 500 }, (_, n): Entry => {
    const at_ms = 2000 + n * 15_000;
    if (n % 2) return { at_ms, do: 'fill-field', with: { field: 'demand', value: `账单 ${n}` } };
    return { at_ms, say: n % 4 ? '请您稍等，我正在为您核实。' : '您的心情我理解，非常抱歉。' };
  });
  return timeMany(20, () => fold(patient.world, entries));
}

/** A whole golden call folded and scored: what the end of a call costs. */
export async function scoreCall(): Promise<Figures> {
  const { call, run } = await played();
  return timeMany(50, () => scoreRun(call, fold(call.world, run.entries), { record: true }));
}

/** `sb score` as a process, its cache warm. */
export function scoreProcess(): Promise<Figures> {
  const once = (): number => {
    const started_ms = performance.now();
    const args = [
      join(root, 'src/cli/sb.js'),
      'score',
      'fee-complaint',
      join(root, 'tests/runs/fee-complaint.good.yaml')
    ];
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error('sb score failed');
    return performance.now() - started_ms;
  };
  once();
  return Promise.resolve(figuresOf(Array.from({ length: 8 }, once)));
}
