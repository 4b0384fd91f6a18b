import type { Key } from '#app/keys.svelte';
import { m } from '#app/messages';
import { speeds } from '#session/sandbox-session.svelte';
import type { DeskPage } from './desk-page.svelte.ts';

/** Keys of a desk: time and steps by one key each, while nobody types. */
export function deskKeys(desk: DeskPage): readonly Key[] {
  const { session } = desk;
  return [
    { press: 'a', does: m.sandbox_key_act, run: () => void desk.toNext() },
    ...(session.sandbox.plan.tickets > 1
      ? [{ press: 'l', does: m.sandbox_key_list, run: () => void desk.toList() }]
      : []),
    { press: 'p', does: m.sandbox_key_play, run: () => session.setSpeed(session.speed === 0 ? 60 : 0) },
    ...speeds
      .filter((speed) => speed > 0)
      .map((speed, at) => ({
        press: String(at + 1),
        does: () => m.sandbox_speed({ times: speed }),
        run: () => session.setSpeed(speed)
      })),
    { press: 'n', does: m.sandbox_jump_event, run: () => void desk.next() },
    { press: 't', does: m.sandbox_jump_timer, run: () => void session.jump('timer') },
    { press: 'b', does: m.sandbox_jump_breach, run: () => void session.jump('breach') },
    { press: 'm', does: m.sandbox_jump_morning, run: () => void session.jump('morning') },
    { press: 'e', does: m.sandbox_jump_end, run: () => void session.jump('shift-end') },
    { press: '[', does: m.sandbox_back, run: () => desk.stepBy(-1) },
    { press: ']', does: m.sandbox_forward, run: () => desk.stepBy(1) }
  ];
}
