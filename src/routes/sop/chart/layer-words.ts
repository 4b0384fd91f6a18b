import { m } from '#app/messages';
import type { Layer, LayerMark } from './layers.ts';

/** What a layer says of something, in words. */
export function markWords(layer: Layer, { some, of, text }: LayerMark): string {
  return layer === 'none' ? '' : [says[layer]({ some, of }), text].filter(Boolean).join(m.call_list_joint());
}

const says = {
  trained: m.sop_layer_trained_says,
  mine: m.sop_layer_mine_says,
  losses: m.sop_layer_losses_says,
  changed: m.sop_layer_changed_says
} as const;

/** The layers by name, in the order in which they are offered. */
export const layerNames = {
  none: m.sop_layer_none,
  trained: m.sop_layer_trained,
  mine: m.sop_layer_mine,
  losses: m.sop_layer_losses,
  changed: m.sop_layer_changed
} as const;

/** What the tint and the figures of a layer mean. */
export const layerLegends = {
  trained: m.sop_layer_trained_legend,
  mine: m.sop_layer_mine_legend,
  losses: m.sop_layer_losses_legend,
  changed: m.sop_layer_changed_legend
} as const;
