import { resolve } from 'node:path';
import { roles } from '#domain/roles';
import type { Policy } from '#machines/policy';
import { arrivalsOf } from '#sandbox/arrivals';
import { History } from '#sandbox/history';
import { lifeOf } from '#sandbox/lived-again';
import { turnOn } from '#sandbox/hint';
import { usualMix, type SandboxPlan } from '#sandbox/plan';
import { openSandbox, type Sandbox } from '#sandbox/sandbox';
import { jumpOf, longest_ms, shiftEnd_ms } from '#sandbox/stops';
import { ticketView } from '#sandbox/ticket-view';
import type { Staff } from '#simulation/live-house';
import { runCommand } from '../../../src/build/run-command.ts';
import { loadPolicy } from '../../../src/cli/data.ts';
import { figuresOf, must, timeMany, type Bench, type Figures } from './figures.ts';

const root = resolve(import.meta.dirname, '../../..');

const deskArgs = [
  'src/cli/sb.js',
  'desk',
  '--seed',
  '7',
  '--date',
  '2026-11-24',
  '--tickets',
  '300',
  '--hours',
  '9',
  '--diligence',
  'average'
];

const planOf = (tickets: number): SandboxPlan => ({
  seed: 7,
  date: '2026-11-27',
  at: '09:00',
  hours: 9,
  tickets,
  lang: 'en',
  mix: usualMix
});

/** Everybody makes a mistake now and then, but for the system. */
const average: Staff = Object.fromEntries(roles.map((role) => [role, role === 'system' ? 'exemplary' : 'average']));

const sandboxOf = (tickets: number, policy: Policy): Sandbox =>
  must(openSandbox(planOf(tickets), policy, arrivalsOf(planOf(tickets), policy)));

/** A whole shift, lived to its end. */
function shiftOf(sandbox: Sandbox): History {
  const history = History.begin(sandbox, average);
  history.runUntil(shiftEnd_ms(sandbox));
  return history;
}

const shiftName = (tickets: number): string => `a shift of ${tickets} tickets, everybody on autopilot`;

const shift = (tickets: number, more: Partial<Bench> = {}): Bench => ({
  name: shiftName(tickets),
  budget_ms: 6 * tickets,
  judged: 'p50_ms',
  ...more,
  async run() {
    const sandbox = sandboxOf(tickets, must(await loadPolicy()));
    return timeMany(5, () => shiftOf(sandbox));
  }
});

const many = 200;
/** Seconds that pass on a desk with each frame, at 600 times the speed of a clock. */
const frame_ms = 10_000;

/** As a screen has time pass: frame by frame, each beginning where the one before has ended. */
function frames(sandbox: Sandbox): Figures {
  const history = History.begin(sandbox, average);
  const times_ms: number[] = [];
  for (let now_ms = sandbox.begins_ms; now_ms < shiftEnd_ms(sandbox);) {
    now_ms += frame_ms;
    const started_ms = performance.now();
    history.runUntil(now_ms);
    times_ms.push(performance.now() - started_ms);
  }
  // A screen drops frames by the slowest of many, not by most of them.
  const { p50_ms } = figuresOf(times_ms);
  return { p50_ms, p95_ms: Math.max(...times_ms) };
}

const steps = 500;

/** A single ticket with so many moments, in a house that goes on for months behind it. */
function longLife(policy: Policy): History {
  const history = History.begin(sandboxOf(1, policy), average);
  while (history.moments.length < steps) {
    const { until_ms, rule } = jumpOf('event', history.sandbox, history.now_ms);
    if (history.runUntil(until_ms, rule) === 'idle') break;
    if (history.now_ms > history.sandbox.begins_ms + 12 * longest_ms) break;
  }
  return history;
}

export const sandboxBenches: readonly Bench[] = [
  {
    name: 'sb desk of 300 tickets, a process of its own',
    budget_ms: 3000,
    judged: 'p50_ms',
    run: () =>
      timeMany(3, async () => {
        const { code, output } = await runCommand(process.execPath, deskArgs, { cwd: root });
        if (code !== 0) throw new Error(`expected the figures of a shift, came\n${output}`);
      })
  },
  shift(100),
  // Linear: four times as many take four times as long, and a little for the memory.
  shift(400, { against: shiftName(100), mostTimes: 6 }),
  {
    name: `ten seconds of a desk of ${many} tickets (95th: the slowest of a shift)`,
    budget_ms: 50,
    judged: 'p95_ms',
    async run() {
      return frames(sandboxOf(many, must(await loadPolicy())));
    }
  },
  {
    name: `a kept desk of ${many} tickets, lived again`,
    budget_ms: 800,
    judged: 'p50_ms',
    async run() {
      const sandbox = sandboxOf(many, must(await loadPolicy()));
      const { log } = shiftOf(sandbox);
      return timeMany(5, () => lifeOf(sandbox, log));
    }
  },
  {
    name: `a step on, a step back and a jump in a life of ${steps} steps, each shown`,
    budget_ms: 16,
    judged: 'p95_ms',
    async run() {
      const history = longLife(must(await loadPolicy()));
      const { sandbox, moments } = history;
      const number = sandbox.arrivals[0]!.opening.with.ticket.number;
      const shown = ({ moments: all }: History, at: number): void => {
        const { state } = all[at]!;
        ticketView(sandbox, state, number);
        turnOn(sandbox, state, number);
      };
      const last = moments.length - 1;
      return timeMany(200, (nth) => {
        const at = 1 + ((nth * 37) % (last - 1));
        // On from an earlier moment is another life; back and to any time is looking at a moment of this one.
        const branch = history.branchAt(at);
        const { until_ms, rule } = jumpOf('event', sandbox, branch.now_ms);
        branch.runUntil(until_ms, rule);
        shown(branch, branch.moments.length - 1);
        shown(history, at - 1);
        shown(history, history.momentAt(moments[at]!.state.desk.now_ms));
      });
    }
  }
];
