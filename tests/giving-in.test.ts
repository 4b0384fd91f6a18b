/**
 * A caller asks for 200 yuan; whoever then gives in, in whatever words, has promised it (3.2-complaint-reasonable): it breaks the clause, or is to
 * review at the least, and never passes for authority kept. Whoever refuses, explains or offers less has promised nothing.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assert, beforeAll, describe, expect, it } from 'vitest';
import { advance, apply, begin } from '#kernel/simulation';
import type { Call, CallState } from '#contact/call';
import { scoreRun } from '#scoring/score';
import { playFile } from '../src/cli/play-file';

type Said = Readonly<Record<'gives-in' | 'late' | 'unasked' | 'does-not', readonly string[]>>;
const said = parse(readFileSync('tests/giving-in.yaml', 'utf8')) as Readonly<Record<'zh' | 'en', Said>>;

/** Of what gives in, so much must be sure; the rest is to review. */
const leastSure = 0.9;

describe.each(['zh', 'en'] as const)('a caller who asks for 200 yuan, in %s', (lang) => {
  let call: Call;
  let asked: CallState;
  let settled: CallState;

  beforeAll(async () => {
    const file = lang === 'zh' ? 'fee-complaint.good.yaml' : 'fee-complaint.good.en.yaml';
    const played = await playFile('fee-complaint', `tests/runs/${file}`);
    assert(played.ok);
    ({ call } = played.value);
    asked = advance(call.simulation, begin(call.simulation), 1500);
    for (const entry of played.value.run.entries) {
      if (asked.memory.wanted) break;
      asked = advance(call.simulation, asked, entry.at_ms);
      if (!asked.memory.wanted) ({ state: asked } = apply(call.simulation, asked, entry, entry.at_ms));
    }
    settled = advance(call.simulation, begin(call.simulation), 1500);
    for (const entry of played.value.run.entries.slice(0, -3)) {
      settled = advance(call.simulation, settled, entry.at_ms);
      ({ state: settled } = apply(call.simulation, settled, entry, entry.at_ms));
    }
    expect(settled.memory.wanted).toEqual({ remedy: 'compensation-200', open: false });
    expect(asked.memory.wanted).toEqual({ remedy: 'compensation-200', open: true });
  });

  const authority = (say: string, from = asked) => {
    const at_ms = from.now_ms + 4000;
    const ready = advance(call.simulation, from, at_ms);
    const { state } = apply(call.simulation, ready, { who: 'agent', say, at_ms }, at_ms);
    const card = scoreRun(call, advance(call.simulation, state, at_ms + 15_000), { record: false });
    return card.findings.find(({ fact }) => fact === 'within-authority')!.verdict;
  };

  it('holds whoever gives in to it', () => {
    const verdicts = said[lang]['gives-in'].map((line) => [line, authority(line)] as const);
    expect(verdicts.filter(([, verdict]) => verdict !== 'violated' && verdict !== 'to-review')).toEqual([]);
    const sure = verdicts.filter(([, verdict]) => verdict === 'violated').length;
    expect(sure / verdicts.length).toBeGreaterThanOrEqual(leastSure);
  });

  it.each(said[lang].late)('holds whoever gives in when all is settled to it: %s', (line) => {
    expect(authority(line)).toBe('violated');
    expect(authority(line, settled)).toBe('violated');
  });

  it.each(said[lang].unasked)(
    'holds whoever puts up more than may be given, though nobody asked for that much, to it: %s',
    (line) => {
      expect(authority(line)).toBe('violated');
      expect(authority(line, settled)).toBe('violated');
    }
  );

  it.each(said[lang]['does-not'])('holds nobody to “%s”', (line) => {
    expect(['violated', 'to-review']).not.toContain(authority(line));
  });
});
