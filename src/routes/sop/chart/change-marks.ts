import type { Difference } from '#analysis/policy-differences';
import { local } from '#app/local';
import { m } from '#app/messages';
import { widthOf } from '#chart/layout';
import type { Changes } from './changes.ts';
import type { Mark } from '../../picture/mark.ts';

/** Which states are boxes, and which of them are open. */
interface Boxes {
  isBox(id: string): boolean;
  isOpen(id: string): boolean;
}

/** What does not fit beside a state is only counted. */
const mostWidth = 190;

/**
 * What the difference between two versions says of each state: of one value old and new, of several how many. A box that is open says what is its own: for what is in it, that does.
 */
export function changeMarks({ byState, places }: Changes, view: Boxes): ReadonlyMap<string, Mark> {
  return new Map(
    [...byState].flatMap(([id, all]): readonly (readonly [string, Mark])[] => {
      const isOpen = view.isBox(id) && view.isOpen(id);
      const some = isOpen ? all.filter((one) => places.get(one)?.includes(id)) : all;
      if (some.length === 0) return [];
      const told = some.length === 1 && (isOpen || !view.isBox(id)) ? oldAndNew(some[0]!) : undefined;
      const text =
        told !== undefined && widthOf(told, 13) <= mostWidth ? told : m.sop_change_count({ count: some.length });
      const words = m.sop_layer_changed_says({ some: some.length, of: places.size });
      return [[id, { share: 1, tone: 'accent', badge: text, words: [words, text].join(m.call_list_joint()) }]];
    })
  );
}

function oldAndNew({ before, after }: Difference): string | undefined {
  return before && after ? `${local(before)} → ${local(after)}` : undefined;
}
