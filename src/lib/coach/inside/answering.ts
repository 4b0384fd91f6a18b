import { mindOf, type Call, type CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import type { Tried } from './ahead';

const content: ReadonlySet<string> = new Set(['agrees', 'confirms', 'arranges']);

function regionWaiting({ table }: Call, state: CallState): string | undefined {
  const last = state.memory.lines.at(-1);
  if (last?.who !== 'customer') return undefined;
  const isQuestion = /[？?]/.test(last.text);
  const { at, demands } = mindOf(state);
  const waiting = last.means?.findLast(({ line, nod, region, rests, does }) => {
    const isAtRest = rests || does.some((act) => content.has(act));
    if (line === undefined || region === undefined || !(region in at) || isAtRest) return false;
    return (isQuestion && table.asks(line)) || (demands.includes(region) && !nod);
  });
  return waiting?.region;
}

/** Returns the line that answers the customer's last question or demand, before `next`; else `undefined`. */
export function answering<Offered extends { readonly offer: Offer; readonly tried: Tried }>(
  fitting: { find(holds: (it: Offered) => boolean, mayBe?: (offer: Offer) => boolean): Offered | undefined },
  call: Call,
  state: CallState,
  next: () => Offered | undefined
): Offered | undefined {
  const region = regionWaiting(call, state);
  if (region === undefined) return undefined;
  const { at, demands } = mindOf(state);
  const { ready } = call.caseFile.scenario;
  if (demands.includes(region)) {
    const line = next();
    // A goodbye answers nothing.
    return line?.tried.says.some(({ name }) => name === 'close') ? undefined : line;
  }
  const isOf = ({ id }: Offer): boolean => Object.hasOwn(ready[id]?.if?.at ?? {}, region);
  return fitting.find(({ tried }) => mindOf(tried.after).at[region] !== at[region], isOf);
}
