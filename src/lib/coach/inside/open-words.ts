import type { Call, CallState } from '#contact/call';
import type { Line } from '#ticket/memory';
import type { SayStep } from '../step';
import { demandOf } from './deeds';

const longest = { 'zh-CN': 24, en: 80 } as const;

/** Returns the customer's open question, else their last sentence; the demand's name if no short words are open. */
export function openWords(call: Call, state: CallState): Pick<SayStep, 'to' | 'about'> {
  const last = state.memory.lines.findLast(({ who }) => who === 'customer');
  const sentences = last?.text.match(/[^。！？!?.]+(?:[。！？!?]+|\.(?!\d)|$)/g)?.map((it) => it.trim()) ?? [];
  const question = sentences.findLast((it) => /[？?]$/.test(it));
  const hasTold = state.memory.acts.some(
    ({ name, at_ms }) => name === 'tells-demand' && last !== undefined && at_ms >= last.from_ms
  );
  const words = question ?? (hasTold || (last && isNod(last, call)) ? undefined : sentences.at(-1));
  const isShort = words !== undefined && words.length <= longest[call.header.lang];
  if (isShort) return { to: words };
  const about = demandOf({ call, state });
  return about === undefined ? { ...(words !== undefined && { to: words }) } : { about };
}

function isNod({ means = [] }: Line, { caseFile }: Call): boolean {
  const nods = Object.values(caseFile.scenario.customer.regions).flatMap(({ on, states }) =>
    [on, ...Object.values(states).map((state) => state.on)].flatMap((reactions) =>
      Object.values(reactions ?? {}).flatMap((list) => list.flatMap(({ nod }) => nod ?? []))
    )
  );
  const said = means.flatMap(({ line }) => line ?? []);
  return said.length > 0 && said.every((line) => nods.includes(line));
}
