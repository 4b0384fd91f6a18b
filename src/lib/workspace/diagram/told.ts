import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode } from '#chart/diagram';
import { limitTold } from './limits.ts';
import type { Live, Offer } from './live.ts';

interface Told {
  readonly whole: Diagram;
  readonly live: Live | undefined;
  readonly taken: ReadonlySet<string>;
  readonly diagram: Diagram;
  readonly focus: readonly string[];
  nodeOf(id: string): DiagramNode | undefined;
  nameOf(id: string): string;
  waysAt(id: string): { readonly out: readonly DiagramEdge[] };
  offerOn(edge: DiagramEdge, on: string): Offer | undefined;
  stepOn(line: DiagramEdge): string | undefined;
}

const joined = (texts: readonly string[]): string => [...new Set(texts)].join(m.call_list_joint());

/** Describes a state: name, whether it is active, possible and impossible ways on, and limits with the time left. */
export function toldState(of: Told, id: string): string {
  const node = of.nodeOf(id);
  if (!node) return '';
  const { live } = of;
  const here = live?.active.has(id) ?? false;
  return [
    local(node.name),
    ...(here ? [m.live_said_here()] : live?.been.has(id) ? [m.live_said_been()] : []),
    ...waysTold(of, id, here),
    ...(here ? limitsTold(live!) : lengthsTold(node))
  ].join(' ');
}

/** Describes the last move, the active states, the possible actions and each limit once. */
export function toldStanding(of: Told): string {
  const { live } = of;
  if (!live) return '';
  const moved = of.diagram.edges.filter(({ id }) => of.taken.has(id));
  const all = nodesIn(of.whole).filter(({ id, nodes }) => nodes.length === 0 && live.active.has(id));
  const focused = all.filter(({ id }) => of.focus.includes(id));
  const standing = focused.length > 0 ? focused : all;
  const by = moved.flatMap(({ ways }) => ways.filter(({ on }) => on === live.on).map(({ name }) => local(name)));
  return [
    ...(by.length > 0 ? [m.live_said_moved({ way: joined(by) })] : []),
    ...standing.flatMap(({ id, name }) => [m.live_said_now({ state: local(name) }), ...waysTold(of, id, true)]),
    ...limitsTold(live)
  ].join(' ');
}

/** Describes a line: ends, event, condition, actor, the effect of Enter now, and the rule that it breaks. */
export function toldLine(of: Pick<Told, 'nameOf' | 'offerOn' | 'stepOn'>, line: DiagramEdge): string {
  const { from, to, ways, unwritten = [] } = line;
  const words = [...ways, ...unwritten].map(wayTold);
  const on = of.stepOn(line);
  const step = ways.find((way) => way.on === on);
  const offer = on === undefined ? undefined : of.offerOn(line, on);
  return [
    m.sop_said_line({ from: of.nameOf(from), to: of.nameOf(to), ways: joined(words) }),
    ...(step ? [m.live_said_enter({ way: local(step.name) })] : []),
    ...(offer?.is === 'wrong' ? [m.live_wrong({ why: offer.why })] : [])
  ].join(' ');
}

export function wayTold({ name, when, by }: DiagramEdge['ways'][number]): string {
  const told = when ? m.chart_way_if({ way: local(name), when: local(when) }) : local(name);
  return by ? m.chart_way_by({ way: told, who: local(by) }) : told;
}

function waysTold(of: Told, id: string, here: boolean): readonly string[] {
  const offers = here && of.live?.offerOf !== undefined;
  const out = of.waysAt(id).out.flatMap((edge) =>
    edge.ways.map(({ on, name }) => ({
      offer: offers ? of.offerOn(edge, on) : undefined,
      words: m.chart_way({ way: local(name), to: of.nameOf(edge.to) })
    }))
  );
  if (out.length === 0) return [m.sop_said_end()];
  if (!offers) return [m.sop_said_ways({ ways: joined(out.map(({ words }) => words)) })];
  const can = out.filter(({ offer }) => offer?.is === 'can').map(({ words }) => words);
  const wrong = out.filter(({ offer }) => offer?.is === 'wrong').map(({ words }) => words);
  const blocked = out.flatMap(({ words, offer }) =>
    offer?.is === 'closed' || offer?.is === 'others' ? [m.live_said_blocked({ way: words, why: offer.why })] : []
  );
  return [
    ...(can.length > 0 ? [m.live_said_can({ ways: joined(can) })] : []),
    ...(wrong.length > 0 ? [m.live_said_wrong({ ways: joined(wrong) })] : []),
    ...(blocked.length > 0 ? [m.live_said_closed({ ways: joined(blocked) })] : [])
  ];
}

const limitsTold = ({ limits, now_ms }: Live): readonly string[] => [
  ...new Set(limits.map((limit) => limitTold(limit, now_ms)))
];

function lengthsTold({ limits = [] }: DiagramNode): readonly string[] {
  const words = limits.map((limit) => `${heading(limit.name)} ${local(limit.length)}`);
  return words.length > 0 ? [m.sop_said_limits({ limits: joined(words) })] : [];
}
