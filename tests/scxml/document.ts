import { parseExpression, type Expression } from './expression';
import { parseXml, type XmlElement } from './xml';

export interface State {
  readonly kind: 'scxml' | 'state' | 'parallel' | 'final';
  readonly id: string;
  readonly parent?: State;
  /** Document order. */
  readonly order: number;
  readonly children: State[];
  readonly onentry: Content[];
  readonly onexit: Content[];
  readonly transitions: Transition[];
  /** Where a compound state begins. */
  readonly initial: State[];
}

export interface Transition {
  readonly source: State;
  /** Descriptors, split into tokens; none: eventless. */
  readonly events: readonly (readonly string[])[];
  readonly cond?: Expression;
  readonly target: State[];
  readonly internal: boolean;
  readonly content: readonly Content[];
  /** Its condition is `false` whatever comes. */
  readonly never: boolean;
  /** What it is called in a report: its source, its events and which of those it is. */
  readonly name: string;
}

export type Content =
  | { readonly does: 'raise'; readonly event: string; readonly data: Readonly<Record<string, Expression>> }
  | {
      readonly does: 'send';
      readonly event: string;
      readonly data: Readonly<Record<string, Expression>>;
      readonly id?: string;
      readonly delay_ms: number;
    }
  | { readonly does: 'cancel'; readonly sendid: string }
  | { readonly does: 'log'; readonly text: string };

/** A document of SCXML, ready to be interpreted. */
export interface Scxml {
  readonly root: State;
  readonly byId: ReadonlyMap<string, State>;
  /** Events that the document itself makes. */
  readonly makes: ReadonlySet<string>;
}

/** Reads the subset without history, invoke, datamodel and script; anything else in it is refused. */
export function readScxml(text: string): Scxml {
  const document = parseXml(text);
  if (document.name !== 'scxml') throw new Error(`<scxml> expected, came <${document.name}>`);
  const byId = new Map<string, State>();
  const later: (() => void)[] = [];
  const resolved = (ids: string | undefined): State[] =>
    words(ids).map((id) => {
      const state = byId.get(id);
      if (!state) throw new Error(`no state ${id}`);
      return state;
    });

  const stateOf = (element: XmlElement, parent?: State): State => {
    const id = element.attributes['id'] ?? element.attributes['name'] ?? '';
    if (byId.has(id) && parent) throw new Error(`two states ${id}`);
    const state: State = {
      kind: element.name as State['kind'],
      id,
      parent,
      order: byId.size,
      children: [],
      onentry: [],
      onexit: [],
      transitions: [],
      initial: []
    };
    // The document is no state that one can be in by name.
    if (parent) byId.set(id, state);
    for (const child of element.children) {
      if (isState(child)) state.children.push(stateOf(child, state));
      else if (child.name === 'onentry' || child.name === 'onexit')
        state[child.name].push(...child.children.map(contentOf));
      else if (child.name === 'transition') state.transitions.push(transitionOf(child, state));
      else throw new Error(`<${child.name}> in <${element.name}>`);
    }
    later.push(() => {
      if (state.kind === 'parallel') return;
      const given = resolved(element.attributes['initial']);
      state.initial.push(...(given.length > 0 ? given : state.children.slice(0, 1)));
    });
    return state;
  };

  const transitionOf = (element: XmlElement, source: State): Transition => {
    const { event, cond, target, type } = element.attributes;
    const title = `${source.id} on ${event ?? 'nothing'}`;
    const nth = source.transitions.filter(({ name }) => name.startsWith(`${title} `)).length + 1;
    const transition: Transition = {
      source,
      events: words(event).map((descriptor) => descriptor.replace(/\.\*$|\.$/, '').split('.')),
      cond: cond === undefined ? undefined : parseExpression(cond),
      target: [],
      internal: type === 'internal',
      content: element.children.map(contentOf),
      never: cond === 'false',
      name: `${title} ${nth}`
    };
    later.push(() => transition.target.push(...resolved(target)));
    return transition;
  };

  const root = stateOf(document);
  later.forEach((resolve) => resolve());
  return { root, byId, makes: new Set(eventsMade(document)) };
}

function eventsMade({ name, attributes, children }: XmlElement): string[] {
  const { event, id } = attributes;
  const own = name === 'raise' || name === 'send' ? [event!] : children.some(isState) ? [`done.state.${id}`] : [];
  return [...own, ...children.flatMap(eventsMade)];
}

function isState({ name }: XmlElement): boolean {
  return name === 'state' || name === 'parallel' || name === 'final';
}

function contentOf({ name, attributes, children }: XmlElement): Content {
  const { event = '', id, delay, target, sendid = '', label = '', expr } = attributes;
  const data = Object.fromEntries(
    children.map((param) => [param.attributes['name']!, parseExpression(param.attributes['expr']!)])
  );
  switch (name) {
    case 'raise':
      return { does: 'raise', event, data };
    case 'send':
      return target === '#_internal'
        ? { does: 'raise', event, data }
        : { does: 'send', event, data, id, delay_ms: durationOf_ms(delay ?? '0ms') };
    case 'cancel':
      return { does: 'cancel', sendid };
    case 'log':
      return { does: 'log', text: expr === undefined ? label : `${label} ${expr}` };
    default:
      throw new Error(`<${name}> is not executable here`);
  }
}

function durationOf_ms(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(text) ?? [];
  if (amount === undefined) throw new Error(`not a duration: ${text}`);
  return Number(amount) * (unit === 's' ? 1000 : 1);
}

function words(text = ''): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
