/** What is told as done is held against the desktop; money that is promised by a time, or every month, against what the policy lets anybody promise. */
import { readdirSync } from 'node:fs';
import { afterAll, assert, beforeAll, describe, it, expect } from 'vitest';
import type { Entry } from '#domain/entry';
import { fold } from '#kernel/fold';
import { openCall } from '#contact/call';
import { beyondAuthority } from '#contact/handover-defects';
import { promisesIn } from '#contact/promises';
import { inspectCall } from '#scoring/quality-check';
import { scoreRun } from '#scoring/score';
import { foundOn } from '#sandbox/gold';
import { pickUp } from '#simulation/on-the-line';
import type { PlayedFile } from '../src/cli/play-file';
import { playOnce } from './led/play-once.ts';
import { callOf, fault } from './led/one-call.ts';

const rule = 'x-untrue-deed';
const files = readdirSync('tests/runs').filter((name) => name.endsWith('.yaml'));
const runs = new Map<string, PlayedFile>();
// The process goes on to other files, and what stands in a module stays.
afterAll(() => runs.clear());

beforeAll(async () => {
  for (const file of files) {
    const played = await playOnce(file);
    assert(played.ok);
    runs.set(file.replace(/\.yaml$/, ''), played.value);
  }
});

interface Change {
  readonly say: string;
  /** The line of the run in whose place it is said begins like this. */
  readonly instead: string;
  /** Acts of the desktop that are left out, or done behind the end of the talk, before the ticket goes. */
  readonly without?: readonly string[];
  readonly late?: string;
}

/** A golden run with a line said otherwise, and some acts left out or done too late. */
function lived(run: string, { say, instead, without = [], late }: Change) {
  const golden = runs.get(run)!;
  const { caseFile, table, header } = golden.call;
  const call = openCall(caseFile.scenario, table.policy, table.read, header);
  const isAct = (entry: Entry, names: readonly string[]) => 'do' in entry && names.includes(entry.do);
  const all = golden.run.entries;
  const closes = all.find((entry) => isAct(entry, ['close-ticket', 'hand-over']));
  const entries = all
    .filter((entry) => !isAct(entry, without) && !(late !== undefined && isAct(entry, [late])))
    .flatMap((entry): readonly Entry[] => {
      if ('say' in entry && entry.say.startsWith(instead)) return [{ ...entry, say }];
      const moved = all.find((it) => late !== undefined && isAct(it, [late]));
      return entry === closes && moved ? [{ ...moved, at_ms: entry.at_ms - 1 }, entry] : [entry];
    });
  assert(entries.some((entry) => 'say' in entry && entry.say === say));
  const state = fold(call.simulation, entries, golden.run.until_ms);
  const { findings } = scoreRun(call, state, { record: false });
  return {
    call,
    state,
    untrue: findings.filter(({ clause }) => clause === rule),
    found: inspectCall(call, state).filter(({ clause }) => clause === rule),
    hasty: promisesIn(call, state.memory).filter(({ hasty, putRight }) => hasty && !putRight),
    beyond: beyondAuthority(call, state.memory.acts)
  };
}

describe('a deed that is told as done', () => {
  it.each(files)('is done in %s', (file) => {
    const { call, state } = runs.get(file.replace(/\.yaml$/, ''))!;
    const { findings } = scoreRun(call, state, { record: false });
    expect(findings.filter(({ clause }) => clause === rule)).toEqual([]);
  });

  const settles = [
    [
      'fee-complaint.good',
      '您的投诉已处理完毕',
      'grant-credit',
      '20元已经给您退到话费里了，视频彩铃也给您取消了，您满意吗？'
    ],
    [
      'fee-complaint.good.en',
      'Your complaint has been',
      'grant-credit',
      "I've already refunded you the 20 yuan. Are you satisfied with that?"
    ],
    ['fee-complaint.good', '您的投诉已处理完毕', 'change-service', '视频彩铃已经给您取消了，您满意吗？'],
    [
      'fee-complaint.good.en',
      'Your complaint has been',
      'change-service',
      "I've cancelled the video ringtone for you. Are you satisfied with that?"
    ]
  ] as const;

  it.each(settles)('costs nothing once it is (%s, %s, %s)', (run, instead, act, say) => {
    expect(runs.get(run)!.run.entries.some((entry) => 'do' in entry && entry.do === act)).toBe(true);
    expect(lived(run, { say, instead }).untrue).toEqual([]);
  });

  it.each(settles)('and is not is a finding, for quality as well (%s, %s, %s)', (run, instead, act, say) => {
    const { untrue, found } = lived(run, { say, instead, without: [act] });
    expect(untrue).toMatchObject([{ verdict: 'violated', lost: 2000, why: { code: 'told-undone' } }]);
    expect(untrue[0]!.remedy.code).toBe('do-then-tell');
    expect(found).toMatchObject([{ lapse: 'forbidden', points: 20 }]);
    expect(say).toContain(found[0]!.words!.replace('…', ''));
  });

  it.each(settles)('costs part of it if it is done later in the call (%s, %s, %s)', (run, instead, act, say) => {
    const { untrue } = lived(run, { say, instead, late: act });
    expect(untrue).toMatchObject([{ lost: 1000, why: { code: 'told-undone', more: [{ code: 'done-later' }] } }]);
  });

  it.each([
    ['fee-complaint.good', '您的投诉已处理完毕', '我马上给您退20元，再把视频彩铃给您取消，您看可以吗？'],
    ['fee-complaint.good', '您的投诉已处理完毕', '我查了一下，这20元还没有给您退。'],
    ['fee-complaint.good', '您的投诉已处理完毕', '之前那笔给您退过吗？'],
    ['fee-complaint.good.en', 'Your complaint has been', "I'll refund you the 20 yuan in a moment."],
    ['fee-complaint.good.en', 'Your complaint has been', "I can't see that it's been refunded yet."],
    ['fee-complaint.good.en', 'Your complaint has been', 'Have you been refunded before?']
  ])('is not what is to come, asked or denied (%s, %s: %s)', (run, instead, say) => {
    expect(lived(run, { say, instead, without: ['grant-credit', 'change-service'] }).untrue).toEqual([]);
  });
});

describe('in a sandbox quality finds by the same rule', () => {
  it.each([
    [
      'zh-CN',
      '您好，工号{agentId}为您服务，请问有什么可以帮您？',
      '工单给您提交了，师傅也给您派好了。',
      '感谢您的来电，再见。'
    ],
    [
      'en',
      'Hello, agent {agentId} speaking, how can I help you?',
      "I've sent an engineer to you.",
      'Thank you for calling, goodbye.'
    ]
  ] as const)('an engineer who was told of and not sent (%s)', async (lang, hello, told, goodbye) => {
    const held = async (sends: boolean) => {
      const call = callOf(lang, fault, ({ canVerify, inScope }) => canVerify && inScope);
      call.act(pickUp);
      await call.say(hello);
      if (sends) call.act('handed-over', { team: 'field' });
      await call.say(told);
      await call.say(goodbye);
      call.act('agent-ended');
      return foundOn(call.history.sandbox, call.history.now, call.number).filter(({ clause }) => clause === rule);
    };
    expect(await held(true)).toEqual([]);
    expect(await held(false)).not.toEqual([]);
  });
});

describe('money', () => {
  it.each([
    ['fee-complaint.good', '没有提前跟您说清楚', '很抱歉，五分钟内给您退20元，您看可以吗？'],
    [
      'fee-complaint.good.en',
      'It should have been made',
      "I'm sorry. I'll refund you the 20 yuan within five minutes, would that be all right?"
    ]
  ])(
    'that is promised within minutes is kept by whoever grants it on the call, and by nobody else (%s)',
    (run, instead, say) => {
      expect(lived(run, { say, instead }).hasty).toEqual([]);
      expect(lived(run, { say, instead, without: ['grant-credit'] }).hasty).toMatchObject([
        { ofMoney: true, eta_ms: 300_000 }
      ]);
    }
  );

  it.each([
    ['fee-complaint.good', '没有提前跟您说清楚', '很抱歉，三天内给您退20元，您看可以吗？'],
    [
      'fee-complaint.good.en',
      'It should have been made',
      "I'm sorry. I'll refund you the 20 yuan within three days, would that be all right?"
    ]
  ])('that is promised within days can wait (%s)', (run, instead, say) => {
    expect(lived(run, { say, instead, without: ['grant-credit'] }).hasty).toEqual([]);
  });

  it.each([
    ['fee-complaint.good', '没有提前跟您说清楚', '很抱歉，以后每个月给您减15元，您看可以吗？', 180],
    ['fee-complaint.good', '没有提前跟您说清楚', '很抱歉，接下来四个月每个月给您减15元，您看可以吗？', 60],
    [
      'fee-complaint.good.en',
      'It should have been made',
      "I'm sorry. I'll take 15 yuan off each month for you, would that be all right?",
      180
    ],
    [
      'fee-complaint.good.en',
      'It should have been made',
      "I'm sorry. I'll take 15 yuan off each month for four months, would that be all right?",
      60
    ]
  ])('that is promised every month is worth what it comes to (%s, %s: %s)', (run, instead, say, yuan) => {
    expect(lived(run, { say, instead }).beyond).toMatchObject({ name: 'solution', yuan });
  });
});
