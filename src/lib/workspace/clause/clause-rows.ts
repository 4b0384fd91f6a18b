import { dimensionNames, milestoneNames, roleNames, stageNames } from '#domain/terms';
import { own } from '#domain/own';
import { lengthText } from '#domain/span-text';
import { inLang, type Text } from '#domain/text';
import { heading, local } from '#app/local';
import { m } from '#app/messages';
import type { Clause } from '#machines/clause';
import { stageOf } from '#machines/stage-of';
import { bannedText, metText, type ClauseContext } from './met-text.ts';

/** Display data of a clause, beside its policy and case. */
export interface ClauseShown extends ClauseContext {
  /** True if what the trainee must know by heart is hidden. */
  readonly exam: boolean;
  readonly agentId: string;
  readonly readings: readonly Text[];
}

export interface ClauseRow {
  readonly id: string;
  readonly term: string;
  readonly texts: readonly string[];
}

/** Returns the rows about a clause in reading order: when, what counts, who, limit, words, weight, readings. */
export function clauseRows(clause: Clause, shown: ClauseShown): readonly ClauseRow[] {
  const { id, who, dimension } = clause;
  const limit = own(shown.policy?.limits ?? {}, id);
  const rows: readonly (readonly [id: string, term: string, ...texts: (string | undefined)[]])[] = [
    // `2.1-identity` stands in 2.1 of the SOP.
    [
      'stage',
      m.clause_stage(),
      m.clause_section({ stage: heading(stageNames[stageOf(id)]), section: id.split('-')[0]! })
    ],
    ['due', m.clause_due(), dueText(clause)],
    ['met', m.clause_met(), metText(clause, shown)],
    ['banned', m.clause_banned(), bannedText(clause, shown)],
    ['who', m.clause_who(), heading(roleNames[who])],
    ['limit', m.clause_limit(), limit && local(lengthText(limit))],
    ['script', m.clause_script(), shown.exam ? undefined : scriptText(clause, shown)],
    ['counts', m.clause_counts(), heading(dimensionNames[dimension])],
    ['read', m.clause_read(), ...shown.readings.map(local)]
  ];
  return rows.flatMap(([id, term, ...texts]) => {
    const told = texts.filter((text) => text !== undefined);
    return told.length === 0 ? [] : [{ id, term, texts: told }];
  });
}

/** From when until when it binds; what must never be done binds always. */
function dueText({ met, window, strict }: Clause): string | undefined {
  if (met?.by === 'never-said' || met?.by === 'never-asked' || met?.by === 'plain-speech') return m.clause_due_always();
  if (window === undefined) return undefined;
  const span = m.clause_window({
    opens: local(milestoneNames[window.opens]),
    closes: window.closes.map((name) => local(milestoneNames[name])).join(m.clause_window_or())
  });
  return strict ? m.clause_window_strict({ span }) : span;
}

function scriptText({ id }: Clause, { policy, agentId, lang }: ClauseShown): string | undefined {
  const script = own(policy?.scripts ?? {}, id);
  return (
    script &&
    inLang(script, lang)
      .replaceAll('{agentId}', agentId)
      .replace(/\{\w+\}/g, '…')
  );
}
