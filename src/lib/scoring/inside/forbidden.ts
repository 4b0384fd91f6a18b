import { isDue, type CallClause } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import type { Act } from '#ticket/acts';
import { isUnnecessary } from '#contact/conduct';
import { lossInsteadOfGate } from '#contact/taboos';
import { hundredths, windowInRun, windowOf } from './clause-findings';
import { named } from './names';
import { evidence, type PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';
import type { DatumId } from '#domain/ids';

const lastDigits =
  /(?:后|末|尾)[面尾]?的?(?:几|三|四|五|六|两|[2-6])[位个]|尾号|末尾|\b(?:last|final|ending)\b (?:few|two|three|four|five|six|digits|numbers|[2-6])/i;

const allOfIt = /完整|全部|整个|从头|十八位|18位|\b(?:full|whole|complete|entire|all)\b/i;

/** Secrets that belong to a bank, a card or a telephone, and never to a customer's account here. */
const othersSecrets =
  /(?:支付|付款|银行卡?|信用卡|储蓄卡|取款|网银|微信|支付宝|锁屏|开机|手机屏幕|解锁)的?密码|\b(?:bank|card|payment|paypal|wechat|alipay|screen|phone|unlock|banking)(?:'s)?(?: account| app| lock)? (?:pin|password|passcode|code)\b/i;

const asking = (act: Act, value: DatumId): Act => ({ ...act, name: 'ask-for', value });

function unnecessary(played: PlayedRun): readonly Act[] {
  const { caseFile, table } = played.call;
  return [...played.memory.acts, ...askedTooMuch(played)].filter(
    (act) =>
      act.name === 'ask-for' &&
      act.counts !== 'doubtful' &&
      act.value !== undefined &&
      isUnnecessary(String(act.value), caseFile.case, table.policy)
  );
}

function sameOrNextTurn(played: PlayedRun, a: Act, b: Act): boolean {
  const turns = played.memory.lines.filter((line) => line.who === 'agent').map((line) => line.entry);
  const distance = turns.indexOf(b.entry) - turns.indexOf(a.entry);
  return distance === 0 || distance === 1;
}

/** Returns findings for forbidden talk; a line in `judged` (the project's own rules) is not charged again. */
export function forbiddenFindings(played: PlayedRun, judged: readonly Finding[] = []): readonly Finding[] {
  const asked = unnecessary(played);
  return callClauses.flatMap((clause) => {
    if (!isDue(clause, played.call.caseFile.case)) return [];
    const { met } = clause;
    if (met.by === 'never-asked') {
      const found = finding(clause, played, asked, false, 'unnecessary-question');
      return [asked.length === 0 ? found : { ...found, ...askedText(played, asked) }];
    }
    if (met.by !== 'never-said') return [];
    const all = played.memory.acts.filter((act) => act.kind === 'forbidden' && act.name === met.label);
    const by = judged.find(({ entries }) => all.some((act) => paidFor(act, entries, played)));
    const hits = by ? all.filter((act) => !paidFor(act, by.entries, played)) : all;
    if (by && hits.length === 0)
      return [{ ...finding(clause, played, all, false, met.label), lost: 0, cause: by.clause }];
    const sure = hits.filter((act) => act.counts === 'yes');
    const gate =
      played.call.table.policy.gates.includes(clause.id) &&
      (met.label === 'pretext'
        ? sure.some((hit) => asked.some((question) => sameOrNextTurn(played, hit, question)))
        : sure.some((hit) => lossInsteadOfGate(hit.value, played.call.table.policy) === undefined));
    if (sure.length === 0 && hits.length > 0)
      return [
        {
          ...finding(clause, played, [], false, met.label),
          verdict: 'to-review',
          entries: hits.map(evidence),
          why: { code: 'to-review-forbidden', values: {} },
          remedy: { code: `instead-of-${met.label}`, values: {} }
        }
      ];
    return [finding(clause, played, sure, gate, met.label)];
  });
}

function askedText({ call }: PlayedRun, asked: readonly Act[]): Pick<Finding, 'why' | 'remedy'> {
  const { necessary } = call.table.policy;
  const what = named([...new Set(asked.map(({ value }) => String(value)))]);
  const needed = named(necessary[call.caseFile.case.business] ?? necessary.default);
  return { why: { code: 'asked-needlessly', values: { what } }, remedy: { code: 'ask-only', values: { needed } } };
}

function paidFor({ entry, counts, value }: Act, entries: readonly Evidence[], { call }: PlayedRun): boolean {
  const breaksNone = counts !== 'yes' || lossInsteadOfGate(value, call.table.policy) !== undefined;
  return breaksNone && entries.some((it) => it.entry === entry);
}

function finding(clause: CallClause, played: PlayedRun, acts: readonly Act[], gate: boolean, code: string): Finding {
  const broken = acts.length > 0;
  const never: Sentence = { code: `never-${code}`, values: {} };
  return {
    id: clause.id,
    clause: clause.id,
    dimension: clause.dimension,
    verdict: broken ? 'violated' : 'met',
    ...(broken ? { deviation: 'forbidden' as const } : {}),
    window: windowInRun(clause, windowOf(clause, played)),
    points: 0,
    max: 0,
    lost: broken && !gate ? Math.max(...acts.map((act) => lossOf(act, played))) * hundredths : 0,
    gate,
    entries: acts.map(evidence),
    why: broken ? { code, values: {} } : never,
    remedy: broken ? { code: `instead-of-${code}`, values: {} } : { code: 'nothing-to-do', values: {} }
  };
}

function lossOf({ value }: Act, { call }: PlayedRun): number {
  const { policy } = call.table;
  return lossInsteadOfGate(value, policy) ?? policy.forbiddenLoss;
}

function askedTooMuch(played: PlayedRun): readonly Act[] {
  const { memory, call } = played;
  const textOf = ({ entry }: Act): string =>
    memory.lines.find((line) => line.who === 'agent' && line.entry === entry)?.text ?? '';
  return memory.acts
    .filter(({ name, counts, who }) => who === 'agent' && name === 'ask-identity' && counts !== 'doubtful')
    .flatMap((act) => {
      const text = textOf(act);
      const isPart = lastDigits.test(text) && !allOfIt.test(text);
      if (act.value === 'id-card')
        return call.caseFile.case.channel === 'hall' || isPart ? [] : [asking(act, 'idNumber')];
      const isSecond = act.value === 'service-password' && (othersSecrets.test(text) || isProved(act, played));
      return isSecond ? [asking(act, 'password')] : [];
    });
}

/** True if the customer had proved who they are by then, and the agent had gone on since. */
function isProved({ at_ms }: Act, played: PlayedRun): boolean {
  const verified = played.first('verified');
  return (
    verified !== undefined &&
    played.memory.lines.some(({ who, from_ms }) => who === 'agent' && from_ms > verified.at_ms && from_ms < at_ms)
  );
}
