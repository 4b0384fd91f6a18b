import { own } from '#domain/own';
import type { Text } from '#domain/text';
import { m } from '#app/messages';
import { pauseText } from '#app/pause-text';
import type { Call } from '#contact/call';
import { timeText } from '../bar/time.ts';
import { clauseText, local } from '#workspace/talk/call-messages.ts';
import type { TimelineFact } from '#workspace/talk/timeline.ts';

/** Words a system line. An act of a later version is shown by its own name. */
export function factText(call: Call, { is, value }: TimelineFact): string {
  const { policy, caseFile } = call.table;
  const id = String(value);
  switch (is) {
    case 'desk:verify-identity':
      return value === 'service-password' ? m.call_fact_password() : m.call_fact_sms();
    case 'desk:record-unverifiable':
      return m.call_fact_unverifiable();
    case 'desk:check-details':
      return m.call_fact_checked();
    case 'desk:run-diagnosis':
      return m.call_fact_diagnosed();
    case 'desk:change-service': {
      const service = caseFile.desk.services?.find((row) => row.id === id);
      return service?.does
        ? m.call_fact_done({ does: local(service.does) })
        : m.call_fact_cancelled({ service: service ? local(service.name) : id });
    }
    case 'desk:grant-credit':
      return m.call_fact_credit({ yuan: id });
    case 'desk:close-ticket':
      return m.call_fact_closed();
    case 'desk:hand-over':
      return m.call_fact_handed_over({ team: named(policy.teams, id) });
    case 'desk:transfer':
      return m.call_fact_transferred({ desk: named(policy.desks, id) });
    case 'desk:end-call':
      return m.call_fact_ended();
    case 'desk:resume':
      return pauseText(Number(value));
    case 'verifies':
      return m.call_fact_verified();
    case 'fails-verification':
      return m.call_fact_not_verified();
    case 'waits':
      return value === undefined ? m.call_fact_waits_open() : m.call_fact_waits({ time: timeText(Number(value)) });
    case 'demands-supervisor':
      return m.call_fact_supervisor();
    case 'hangs-up':
      return m.call_fact_hung_up();
    case 'rings-off':
      return m.call_fact_rang_off();
    case 'limit-waited':
      return m.call_fact_waited({ text: clauseText(id, call) });
    case 'limit-broken':
      return m.call_fact_broken({ text: clauseText(id, call) });
    default:
      return is;
  }
}

function named(texts: Readonly<Record<string, Text>>, id: string): string {
  const text = own(texts, id);
  return text === undefined ? id : local(text);
}
