import { endingOf } from '#machines/call';
import { m } from '#app/messages';
import type { CallScreen } from '#session/call-screen';
import { local } from '#workspace/talk/call-messages.ts';

export function isRegular(ending: string | undefined): boolean {
  return ending !== undefined && (endingOf(ending)?.regular ?? false);
}

export function endingText(screen: CallScreen): string {
  const { desk, acts } = screen.state.memory;
  const { teams, desks } = screen.call.table.policy;
  switch (screen.ending) {
    case 'solved-on-the-spot':
      return m.call_ended_solved();
    case 'handed-over': {
      const team = desk.team === undefined ? undefined : teams[desk.team];
      return m.call_ended_handed_over({ team: team ? local(team) : (desk.team ?? '') });
    }
    case 'transferred': {
      const to = desk.transferredTo === undefined ? undefined : desks[desk.transferredTo];
      return m.call_ended_transferred({ desk: to ? local(to) : (desk.transferredTo ?? '') });
    }
    case 'not-verifiable':
      return m.call_ended_unverifiable();
    default:
      return acts.some(({ name }) => name === 'hangs-up') ? m.call_ended_hung_up() : m.call_ended_abandoned();
  }
}
