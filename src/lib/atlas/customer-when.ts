import type { Unconditional } from '#chart/diagram';
import type { NamedPart } from '#chart/outline';
import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { CustomerReaction, Guard } from '#scenario/scenario';
import { flagNames, ownConditions } from './inside/customer-conditions';

interface Names {
  heard(trigger: string): Text;
  value(id: string): Text | undefined;
  standing(region: string, state: string): Text;
}

/** Returns a customer reaction's condition: `any` if none, its number if only scenario terms could describe it. */
export function customerWhen({ name, params }: NamedPart, names: Names): Text | Unconditional | undefined {
  if (name !== 'applies') return own(ownConditions, name);
  const { reaction, key } = params as { readonly reaction: CustomerReaction; readonly key: string };
  const { if: guard, once } = reaction;
  if (!guard) return once ? { zh: '头一回', en: 'the first time' } : 'any';
  const told = partsOf(guard, names);
  if (told.length > 0) return { zh: told.map(({ zh }) => zh).join('且'), en: told.map(({ en }) => en).join(' and ') };
  const number = 1 + Number(key.split('.').at(-1));
  return { zh: `第 ${number} 种情形`, en: `case ${number} of the scenario` };
}

function partsOf(guard: Guard, names: Names): readonly Text[] {
  const { has = [], lacks = [], offer, with: also = [], without = [], at = {} } = guard;
  const offered = offer ? offerOf(offer, names) : [];
  const flags = has.flatMap((flag) => own(flagNames, flag)?.is ?? []);
  if (offered.length + flags.length > 0) return [...offered, ...flags];
  const not = lacks.flatMap((flag) => own(flagNames, flag)?.not ?? []);
  if (not.length > 0) return not;
  const said = also.slice(0, 1).map((trigger) => {
    const { zh, en } = names.heard(trigger);
    return { zh: `同时：${zh}`, en: `also: ${en}` };
  });
  const unsaid = without.slice(0, 1).map((trigger) => {
    const { zh, en } = names.heard(trigger);
    return { zh: `不含：${zh}`, en: `without: ${en}` };
  });
  if (said.length > 0) return said;
  if (unsaid.length > 0) return unsaid;
  return Object.entries(at).map(([region, states]) => {
    const stands = states.map((state) => names.standing(region, state));
    return { zh: stands.map(({ zh }) => zh).join('或'), en: stands.map(({ en }) => en).join(' or ') };
  });
}

function offerOf({ is = [], atLeast }: NonNullable<Guard['offer']>, names: Names): readonly Text[] {
  if (atLeast !== undefined) return [{ zh: '金额给够', en: 'the sum is enough' }];
  // One stands for all: what else there is to offer is told where the scenario is.
  return is.flatMap((id) => names.value(id) ?? []).slice(0, 1);
}
