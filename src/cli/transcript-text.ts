import { own } from '#domain/own';
import { clockText } from '#domain/units';
import { inLang, type Lang, type Text } from '#domain/text';
import { endingNames } from '#domain/terms';
import type { Ending } from '#domain/ids';
import { desktopNames, fieldValueText, type DesktopNames } from '#debrief/desktop-names';
import { rowsOf, transcriptSource, type TranscriptRow } from '#debrief/transcript';
import { endingState } from '#contact/call';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import { deskActNames } from '#machines/desk-act-names';
import { durationText } from '#scoring/sentences';
import type { PlayedFile } from './play-file.ts';
import { padded } from './print.ts';

export interface ToldRow {
  /** Time since the call came in, `mm:ss`. */
  readonly at: string;
  readonly at_ms: number;
  readonly kind: TranscriptRow['kind'];
  readonly by: string;
  readonly text: string;
}

const speakers: Readonly<Record<'agent' | 'customer', Text>> = {
  agent: { zh: '坐席', en: 'agent' },
  customer: { zh: '客户', en: 'customer' }
};
const doers: Readonly<Record<Exclude<TranscriptRow['kind'], 'line'>, Text>> = {
  act: { zh: '桌面', en: 'desktop' },
  wait: { zh: '等待', en: 'wait' },
  breach: { zh: '超时', en: 'late' },
  end: { zh: '结束', en: 'end' }
};
const cutOff: Text = { zh: '——（被打断）', en: ' – (cut off)' };
const refused: Text = { zh: '（没有做成）', en: ' (could not be done)' };

export function transcriptOf({ call, state, run }: PlayedFile, lang: Lang): readonly ToldRow[] {
  const names = desktopNames(call.caseFile.desk, call.table.policy);
  const rows = rowsOf(transcriptSource(run.entries, state));
  const endedAs = inLang(endingNames[(endingState(state) ?? 'abandoned') as Ending], lang);
  return rows.map((row) => ({
    at: clockText(row.at_ms).padStart(5, '0'),
    at_ms: row.at_ms,
    kind: row.kind,
    by: inLang(row.kind === 'line' ? speakers[row.who] : doers[row.kind], lang),
    text: textOf(row, { lang, names, endedAs, limits: call.table.policy })
  }));
}

export function transcriptLines(played: PlayedFile, lang: Lang): readonly string[] {
  return transcriptOf(played, lang).map(({ at, by, text }) => `  ${at}  ${padded(by, lang === 'en' ? 10 : 6)}${text}`);
}

interface Around {
  readonly lang: Lang;
  readonly names: DesktopNames;
  readonly endedAs: string;
  readonly limits: Parameters<typeof clauseText>[1];
}

function textOf(row: TranscriptRow, { lang, names, endedAs, limits }: Around): string {
  const say = (text: Text) => inLang(text, lang);
  switch (row.kind) {
    case 'line':
      return `${row.text}${row.cut ? say(cutOff) : ''}`;
    case 'wait':
      return `${durationText(row.wait_ms, lang)}${row.refused ? say(refused) : ''}`;
    case 'breach': {
      const clause = callClauseOf(row.clause);
      return [row.clause, clause ? say(clauseText(clause, limits)) : ''].join(' ').trim();
    }
    case 'end':
      return endedAs;
    case 'act': {
      const values = Object.keys(row.fields).map((field) => fieldValueText(field, row.fields, names, lang));
      const told = values.length > 0 ? (lang === 'en' ? `: ${values.join(', ')}` : `：${values.join('，')}`) : '';
      return `${say(nameOf(row.name))}${told}${row.refused ? say(refused) : ''}`;
    }
  }
}

const nameOf = (act: string): Text =>
  act === 'say' ? { zh: '说话', en: 'Say' } : (own(deskActNames, act) ?? { zh: act, en: act });
