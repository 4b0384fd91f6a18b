import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/text';
import { advance, apply, begin } from '#kernel/kernel';
import { mindOf, openCall, type Call, type CallState } from '#play/call';
import type { Entry } from '#play/log';
import { offersOf } from '#play/ready';
import { scoreRun } from '#scoring/score';
import { playFile } from '../src/cli/play-file';

/** A trainee who picks good ready lines and does on the desktop what the moment asks for. */
function play(call: Call, choose: 'good' | 'bad-first'): CallState {
  let state = begin(call.world);
  const now = (entry: Omit<Entry, 'at_ms'>) => {
    state = apply(call.world, state, { ...entry, at_ms: state.now_ms } as Entry, state.now_ms);
  };
  const act = (name: string, fields?: Record<string, string | number>) => now({ do: name, with: fields } as never);
  const quiet = () => {
    for (let ms = 0; ms < 30_000; ms += 200) {
      const { memory } = state;
      if (
        memory.ended ||
        (memory.agentUntil_ms <= state.now_ms &&
          memory.speaking === undefined &&
          memory.replies.length === 0 &&
          !memory.turn)
      )
        return;
      state = advance(call.world, state, state.now_ms + 200);
    }
  };
  state = advance(call.world, state, 1500);
  for (let turn = 0; turn < 40 && !state.memory.ended; turn += 1) {
    const { flags, talk } = mindOf(state);
    const { desk, told } = state.memory;
    if (flags.includes('will-verify') && desk.identity === 'unverified') {
      act('verify-identity', { method: 'sms-code' });
      state = advance(call.world, state, state.now_ms + 9000);
    }
    if (state.memory.desk.identity === 'verified' && !desk.detailsChecked) act('check-details');
    if (told.includes('contact') && !desk.fields['contact']) {
      act('fill-field', { field: 'demand', value: 'bill' });
      act('fill-field', { field: 'businessType', value: 'fee-dispute' });
      act('fill-field', { field: 'contact', value: String(call.caseFile.facts['contact']) });
    }
    if (talk === 'confirmed' && desk.cancelled.length === 0) {
      act('change-service', { service: 'video-ringtone', action: 'cancel' });
      act('grant-credit', { yuan: 20 });
    }
    if (talk === 'content' && !desk.closed) act('close-ticket');
    if (talk === 'registered' && desk.team === undefined) {
      act('add-tag', { tag: '需业务支撑确认' });
      act('set-label', { business: 'complaint', difficulty: 'ordinary' });
      act('hand-over', { team: 'back-office' });
    }
    if (state.memory.lines.some((line) => line.line === 'goodbye')) act('end-call');
    if (state.memory.ended) break;
    quiet();
    const offers = offersOf(call, state);
    expect(offers.length, `offers in ${mindOf(state).talk} with ${mindOf(state).flags.join()}`).toBeGreaterThanOrEqual(
      3
    );
    expect(offers.length).toBeLessThanOrEqual(4);
    expect(offers.some(({ bad }) => bad)).toBe(true);
    const wanted = offers.find(({ bad }) => (choose === 'bad-first' ? bad : !bad)) ?? offers[0]!;
    const best =
      choose === 'good'
        ? (preferred(
            call,
            offers.filter(({ bad }) => !bad).map(({ id }) => id)
          ) ?? wanted.id)
        : wanted.id;
    const line = offers.find(({ id }) => id === best)!;
    now({ say: line.text, line: line.id } as never);
    quiet();
  }
  return state;
}

/** Ready lines stand in the file in the order of a good call. */
function preferred(call: Call, ids: readonly string[]): string | undefined {
  return Object.keys(call.caseFile.scenario.ready).find((id) => ids.includes(id));
}

describe('guided mode of the fee complaint', () => {
  const opened = async (seed: number, lang: Lang) => {
    const played = await playFile('fee-complaint', 'tests/runs/fee-complaint.good.yaml');
    if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
    const { call } = played.value;
    const header = { ...call.header, seed, lang, mode: 'guided' as const };
    return openCall(call.caseFile.scenario, call.table.policy, call.table.read, header);
  };

  it.each<[number, Lang]>([
    [3, 'zh-CN'],
    [2, 'zh-CN'],
    [1, 'en'],
    [4, 'en']
  ])('seed %i in %s can be passed on good lines alone', async (seed, lang) => {
    const call = await opened(seed, lang);
    const state = play(call, 'good');
    if (process.env['SHOW'])
      for (const line of state.memory.lines)
        console.log(
          line.who,
          line.line,
          line.text,
          [...(line.reading?.parts ?? []), ...(line.reading?.talk ?? []), ...(line.reading?.forbidden ?? [])]
            .map((h) => h.name + '=' + h.value)
            .join(' ')
        );
    const card = scoreRun(call, state, { record: false });
    expect(card.findings.filter(({ points, max }) => points < max).map(({ id, why }) => `${id} ${why.code}`)).toEqual(
      []
    );
    expect(card.passed).toBe(true);
  });

  it('fails whoever picks the bad lines', async () => {
    const call = await opened(3, 'zh-CN');
    expect(scoreRun(call, play(call, 'bad-first'), { record: false }).passed).toBe(false);
  });
});
