import { m } from '#app/messages';
import { isRestored, type KnownThen, type PolicyRow, type PolicyStep } from '#storage/policies';
import { momentText } from '#app/moment-text';
import { stepWords } from './words.ts';

export function stepText(row: PolicyRow, one: PolicyStep): string {
  const [step, at] = [isRestored(row, one) ? m.policy_step_restored() : stepWords[one.stage](), momentText(one.at)];
  return one.by ? m.policy_step_line({ step, by: one.by, at }) : m.policy_step_line_nobody({ step, at });
}

/** Formats the full record of a step: with its reason and the information known at the time. */
export function stepRecord(row: PolicyRow, one: PolicyStep): string {
  return [stepText(row, one), one.note, ...(one.known ? [knownThen(one.known)] : [])]
    .filter((it) => it !== '')
    .join(' · ');
}

function knownThen({ piloted, unsigned, readings, tried }: KnownThen): string {
  const told = [
    ...(tried === undefined
      ? []
      : [tried === false ? m.policy_then_untried() : m.policy_then_tried({ at: momentText(tried) })]),
    piloted ? m.policy_then_piloted() : m.policy_then_unpiloted(),
    ...(readings === 0
      ? []
      : [unsigned === 0 ? m.policy_then_signed() : m.policy_then_unsigned({ count: unsigned, all: readings })])
  ];
  return m.policy_then({ what: told.join(m.policy_then_joint()) });
}
