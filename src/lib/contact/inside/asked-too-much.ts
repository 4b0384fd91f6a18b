import type { DatumId } from '#domain/ids';
import { milestonesIn, type Memory } from '#ticket/memory';
import type { Weighed } from '../turn';
import type { CallContext } from './call-context';

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
export function askedTooMuch(
  { caseFile }: CallContext,
  memory: Memory,
  text: string,
  read: readonly Weighed[]
): readonly Weighed[] {
  const first = (method: string): Weighed | undefined =>
    read.find(({ hit, counts }) => counts !== 'doubtful' && hit.name === 'ask-identity' && hit.value === method);
  const card =
    caseFile.case.channel === 'hall' || (lastDigits.test(text) && !allOfIt.test(text)) ? undefined : first('id-card');
  const password = first('service-password');
  const isSecond = password !== undefined && (othersSecrets.test(text) || isProved(memory));
  return [...(card ? [asking(card, 'idNumber')] : []), ...(isSecond ? [asking(password, 'password')] : [])];
}

const asking = ({ hit, ...it }: Weighed, value: DatumId): Weighed => ({
  ...it,
  kind: 'talk',
  hit: { ...hit, name: 'ask-for', value }
});

/** True once the customer has proved who they are, and the agent has gone on since. */
function isProved(memory: Memory): boolean {
  const [verified] = milestonesIn(memory, 'verified');
  return verified !== undefined && memory.lines.some(({ who, from_ms }) => who === 'agent' && from_ms > verified.at_ms);
}
