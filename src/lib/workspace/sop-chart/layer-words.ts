import { m } from '#app/messages';
import type { ClauseLayer, LayerMark } from './layers.ts';

export function markWords(layer: ClauseLayer, { some, of }: LayerMark): string {
  return says[layer]({ some, of });
}

const says = {
  trained: m.sop_layer_trained_says,
  mine: m.sop_layer_mine_says,
  losses: m.sop_layer_losses_says
} as const;

/** Names of the layers, in menu order. */
export const layerNames = {
  none: m.sop_layer_none,
  trained: m.sop_layer_trained,
  mine: m.sop_layer_mine,
  losses: m.sop_layer_losses,
  changed: m.sop_layer_changed,
  breaches: m.sop_layer_breaches,
  time: m.sop_layer_time
} as const;

export const layerLegends = {
  trained: m.sop_layer_trained_legend,
  mine: m.sop_layer_mine_legend,
  losses: m.sop_layer_losses_legend,
  changed: m.sop_layer_changed_legend,
  breaches: m.sop_layer_breaches_legend,
  time: m.sop_layer_time_legend
} as const;
