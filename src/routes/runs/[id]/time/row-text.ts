import { m } from '#app/messages';
import type { Assessed } from '#debrief/assess';
import type { TranscriptRow } from '#debrief/transcript';
import { actText } from '../acts.ts';
import { clauseText } from '../debrief-messages.ts';

/** A row of the transcript in one sentence, for whoever hears where the cursor stands. @param agent what the agent of the call is called */
export function rowText(row: TranscriptRow, assessed: Assessed, agent: string): string {
  switch (row.kind) {
    case 'line':
      return m.debrief_act_with({
        act: row.who === 'agent' ? agent : m.debrief_customer(),
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
