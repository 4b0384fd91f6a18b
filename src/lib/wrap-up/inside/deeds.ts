import type { Text } from '#domain/text';
import { endingState, type Call, type CallState } from '#contact/call';
import type { Deed, WrapUpPolicy } from '#machines/policy';

export interface DeedDone {
  readonly deed: Deed;
  readonly about: Text;
  readonly words: readonly string[];
  readonly at_ms?: number;
}

/** Returns the actions of a call in the order of the desktop; only how it ended, if there was nothing else. */
export function deedsOf(call: Call, state: CallState, policy: WrapUpPolicy): readonly DeedDone[] {
  const { desk } = state.memory;
  const { teams, desks } = call.table.policy;
  const services = (call.caseFile.desk.services ?? []).filter(({ id }) => desk.cancelled.includes(id));
  const yuan = desk.credits.reduce((sum, one) => sum + one, 0);
  const done = (deed: Deed, about: Text, act?: string, names: readonly Text[] = []): DeedDone => {
    const at_ms = act === undefined ? undefined : lastAct(state, act);
    const said = policy.deeds[deed];
    const words = [...(said ? [...said.zh, ...said.en] : []), ...names.flatMap(({ zh, en }) => [zh, en])];
    return { deed, about, words, ...(at_ms !== undefined && { at_ms }) };
  };
  const team = desk.team === undefined ? undefined : teams[desk.team];
  const passedTo = desk.transferredTo === undefined ? undefined : desks[desk.transferredTo];
  const found = [
    ...(yuan > 0 ? [done('credited', credited(yuan), 'grant-credit')] : []),
    ...services.map(({ name }) => done('cancelled', cancelled(name), 'change-service')),
    ...(team ? [done('handed-over', handedOver(team), 'hand-over', [team])] : []),
    ...(passedTo ? [done('transferred', transferred(passedTo), 'transfer', [passedTo])] : [])
  ];
  return found.length > 0 ? found : [done(howItEnded(call, state), endings[howItEnded(call, state)])];
}

function howItEnded({ caseFile }: Call, state: CallState): keyof typeof endings {
  const ending = endingState(state);
  if (ending === 'not-verifiable') return 'not-verified';
  if (ending !== 'solved-on-the-spot') return 'broken-off';
  return caseFile.case.class === 'fault' ? 'cured' : 'explained';
}

const endings = {
  'not-verified': { zh: '身份没有核实，告诉客户怎么办', en: 'not verified, and what the customer was told to do' },
  'broken-off': { zh: '通话中断，没处理完', en: 'the call broke off before it was settled' },
  cured: { zh: '故障是怎么恢复的', en: 'how the fault was cured' },
  explained: { zh: '向客户解释清楚', en: 'what was explained to the customer' }
} as const satisfies Partial<Record<Deed, Text>>;

const credited = (yuan: number): Text => ({ zh: `退补 ${yuan} 元`, en: `credit of ${yuan} yuan` });
const cancelled = (name: Text): Text => ({ zh: `取消${name.zh}`, en: `cancellation of ${name.en}` });
const handedOver = (team: Text): Text => ({ zh: `工单转${team.zh}`, en: `ticket handed to the ${lower(team.en)}` });
const transferred = (desk: Text): Text => ({ zh: `转接${desk.zh}`, en: `call passed on to the ${lower(desk.en)}` });
const lower = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

function lastAct({ memory }: CallState, name: string): number | undefined {
  return memory.acts.findLast((act) => act.name === `desk:${name}`)?.at_ms;
}
