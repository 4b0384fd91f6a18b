import { fill, inLang } from '#domain/text';
import type { ReadyLine } from '#scenario/scenario';
import type { Call } from './call';

/** Ready line offered in guided mode, as worded for this call. */
export interface Offer {
  readonly id: string;
  readonly text: string;
  readonly bad?: ReadyLine['bad'];
}

const offers = new WeakMap<Call['caseFile'], Map<string, Offer>>();

export function readyOffer({ caseFile, header }: Call, id: string): Offer {
  const { agentId } = header.trainee;
  const known = offers.get(caseFile) ?? new Map<string, Offer>();
  offers.set(caseFile, known);
  const key = `${agentId} ${id}`;
  let offer = known.get(key);
  if (!offer) {
    const { scenario, lang, facts } = caseFile;
    const line = scenario.ready[id]!;
    const text = fill(inLang(line.say, lang), { ...facts, agentId });
    known.set(key, (offer = { id, text, ...(line.bad ? { bad: line.bad } : {}) }));
  }
  return offer;
}

/** Returns the texts of all ready lines of the scenario in this call, to be read ahead. */
export function readyTexts(call: Call): readonly string[] {
  return Object.keys(call.caseFile.scenario.ready).map((id) => readyOffer(call, id).text);
}
