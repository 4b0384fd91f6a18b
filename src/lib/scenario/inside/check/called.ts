import { own } from '#domain/own';
import { both, type Text } from '#domain/text';
import type { Region, Scenario } from '../../scenario';

const enough = 40;
const begun = (line: string): string => (line.length > enough ? `${line.slice(0, enough).trimEnd()}…` : line);

export function lineCalled({ lines }: Pick<Scenario, 'lines'>, id: string): Text {
  const said = own<Scenario['lines'][string]>(lines, id);
  return both((side) => begun(said?.[side][0] || said?.[side === 'zh' ? 'en' : 'zh'][0] || id));
}

export function caseCalled({ variants }: Pick<Scenario, 'variants'>, id: string): Text {
  return own<Scenario['variants'][string]>(variants, id)?.title ?? { zh: id, en: id };
}

/** Returns the title of a region in quotation marks, or its id. */
export function thingCalled({ customer }: Pick<Scenario, 'customer'>, region: string): Text {
  const title = own<Region>(customer.regions, region)?.title;
  return title ? { zh: `“${title.zh}”`, en: `“${title.en}”` } : { zh: region, en: region };
}

export function stepCalled({ customer }: Pick<Scenario, 'customer'>, region: string, state: string): Text {
  const states = own<Region>(customer.regions, region)?.states ?? {};
  const title = own<Region['states'][string]>(states, state)?.title;
  const nr = 1 + Object.keys(states).indexOf(state);
  if (title) return { zh: `“${title.zh}”（${state}）`, en: `“${title.en}” (${state})` };
  return nr > 0 ? { zh: `第 ${nr} 步（${state}）`, en: `step ${nr} (${state})` } : { zh: state, en: state };
}
