import { m } from '#app/messages';
import type { Assessed } from '#debrief/assess';
import type { TranscriptRow } from '#debrief/transcript';
import { actText } from '../acts.ts';
import { clauseText } from '../debrief-messages.ts';

/** A row of the transcript in one sentence, for whoever hears where the cursor stands. */
export function rowText(row: TranscriptRow, assessed: Assessed): string {
  switch (row.kind) {
    case 'line':
      return m.debrief_act_with({
        act: row.who === 'agent' ? m.debrief_agent() : m.debrief_customer(),
        values: row.text
      });
    case 'breach':
      return m.debrief_breach({ clause: clauseText(row.clause, assessed) });
    case 'end':
      return m.debrief_call_over();
    default:
      return actText(row, assessed.names);
  }
}
