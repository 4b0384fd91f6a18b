import { m } from '#app/messages';
import type { CallScreen } from '#session/call-screen';
import type { Memory } from '#ticket/memory';

/** Position of a call inside its stage. */
export type Inside = keyof typeof words;

const words = {
  connected: m.call_inside_connected,
  greeted: m.call_inside_greeted,
  open: m.call_inside_open,
  waiting: m.call_inside_waiting,
  failed: m.call_inside_failed,
  verified: m.call_inside_verified,
  unverifiable: m.call_inside_unverifiable,
  recovers: m.call_inside_recovers,
  agrees: m.call_inside_agrees,
  'agrees-to-wait': m.call_inside_agrees,
  closed: m.call_inside_closed,
  'passed-on': m.call_inside_passed_on,
  over: m.call_inside_over
} as const;

/** Returns the position of the call inside its stage in a few words; empty if it has none. */
export function insideText(screen: Pick<CallScreen, 'stage' | 'ending' | 'state'>): string {
  const inside = screen.ending === undefined ? insideOf(screen.stage.inside, screen.state.memory) : 'over';
  return inside === undefined ? '' : words[inside]();
}

/** Returns the position of a running call: by the chart or, while the matter is open, by the customer's last answer. */
export function insideOf(stage: string | undefined, { acts, desk }: Pick<Memory, 'acts' | 'desk'>): Inside | undefined {
  if (stage !== 'open') return stage !== undefined && stage in words ? (stage as Inside) : undefined;
  const last = acts.findLast(({ name }) => ofTheMatter.includes(name))?.name;
  if (last === 'recovers' || last === 'agrees' || last === 'agrees-to-wait') return last;
  return desk.identity === 'unverified' ? 'open' : desk.identity;
}

const ofTheMatter: readonly string[] = ['recovers', 'stays-broken', 'agrees', 'agrees-to-wait', 'rejects'];
