import type { DatumId } from '#domain/ids';
import type { Act } from '#ticket/acts';
import type { PlayedRun } from './played';

/** The last digits of a number are no number that anybody could use. */
const lastDigits =
  /(?:后|末|尾)[面尾]?的?(?:几|三|四|五|六|两|[2-6])[位个]|尾号|末尾|\b(?:last|final|ending)\b (?:few|two|three|four|five|six|digits|numbers|[2-6])/i;
/** With all of it, the last digits change nothing. */
const allOfIt = /完整|全部|整个|从头|十八位|18位|\b(?:full|whole|complete|entire|all)\b/i;
/** Secrets that belong to a bank, a card or a telephone, and never to a customer's account here. */
const othersSecrets =
  /(?:支付|付款|银行卡?|信用卡|储蓄卡|取款|网银|微信|支付宝|锁屏|开机|手机屏幕|解锁)的?密码|\b(?:bank|card|payment|paypal|wechat|alipay|screen|phone|unlock|banking)(?:'s)?(?: account| app| lock)? (?:pin|password|passcode|code)\b/i;

/**
 * What a question for proof of identity asks for beyond proof: all of an identity number, a secret that is none of the operator's, a password of somebody who is verified already.
 * Each is a datum of its own (1.2-minimal, policy `necessary`). Where papers are shown across a counter they are looked at, not taken down.
 */
export function askedTooMuch(played: PlayedRun): readonly Act[] {
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

const asking = (act: Act, value: DatumId): Act => ({ ...act, name: 'ask-for', value });

/** True if the customer had proved who they are by then, and the agent had gone on since. */
function isProved({ at_ms }: Act, played: PlayedRun): boolean {
  const verified = played.first('verified');
  return (
    verified !== undefined &&
    played.memory.lines.some(({ who, from_ms }) => who === 'agent' && from_ms > verified.at_ms && from_ms < at_ms)
  );
}
