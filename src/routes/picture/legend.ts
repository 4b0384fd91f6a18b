import type { Drawing } from '#chart/layout';
import { isOpenTo, type Live, type Offer } from './live.ts';

/** What a picture can mean by how something is drawn, in the order in which a legend has them. */
const signs = [
  'here',
  'been',
  'taken',
  'can',
  'wrong',
  'initial',
  'final',
  'parallel',
  'usual',
  'irregular',
  'limit',
  'duties'
] as const;
export type Sign = (typeof signs)[number];

/** As much of a picture as its legend is about. */
interface Pictured {
  readonly drawing: Drawing;
  readonly live: Live | undefined;
  readonly taken: ReadonlySet<string>;
  offerOn(edge: Drawing['edges'][number]['edge'], on: string): Offer | undefined;
}

/** What a legend has to tell: what is drawn, and nothing else. */
export function signsOn({ drawing, live, taken, offerOn }: Pictured): readonly Sign[] {
  const nodes = drawing.nodes.map(({ node }) => node);
  const leaves = nodes.filter(({ nodes: within }) => within.length === 0);
  const edges = drawing.edges.map(({ edge }) => edge);
  const offers = live?.offerOf
    ? edges.flatMap((edge) => edge.ways.map(({ on }) => offerOn(edge, on))).filter(isOpenTo)
    : [];
  const isSeen: Readonly<Record<Sign, boolean>> = {
    here: leaves.some(({ id }) => live?.active.has(id)),
    been: leaves.some(({ id }) => live?.been.has(id)),
    taken: edges.some(({ id }) => taken.has(id)),
    can: offers.some(({ is }) => is === 'can'),
    wrong: offers.some(({ is }) => is === 'wrong'),
    initial: nodes.some(({ initial }) => initial),
    final: nodes.some(({ final }) => final),
    parallel:
      nodes.some(({ parallel, nodes: within }) => parallel && within.length > 0) || drawing.dividers !== undefined,
    usual: edges.some(({ usual }) => usual),
    irregular: edges.some(({ ways }) => ways.some((way) => way.irregular)),
    limit:
      drawing.nodes.some(({ limits }) => limits.length > 0) ||
      edges.some(({ ways }) => ways.some(({ clock }) => clock !== undefined)),
    duties: drawing.nodes.some(({ duties }) => duties !== undefined)
  };
  return signs.filter((sign) => isSeen[sign]);
}
