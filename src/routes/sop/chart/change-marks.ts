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
 * What the difference between two versions says of each state: of one value old and new, of several how many. A box that is open says what is its own: for what is in it, that does;
 * one that is closed speaks for all that is in it.
 */
export function changeMarks({ byState, places }: Changes, view: Boxes): ReadonlyMap<string, Mark> {
  return new Map(
    [...byState].flatMap(([id, all]): readonly (readonly [string, Mark])[] => {
      const isOpen = view.isBox(id) && view.isOpen(id);
      const some = isOpen ? all.filter((one) => places.get(one)?.includes(id)) : all;
      if (some.length === 0) return [];
      const told = some.length === 1 ? oldAndNew(some[0]!) : undefined;
      const fits = told !== undefined && widthOf(told, 13) <= mostWidth;
      const badge = fits
        ? told
        : some.length === 1
          ? m.sop_change_count_one()
          : m.sop_change_count({ count: some.length });
      // By ear nothing is too wide, and a count is told once.
      const words =
        told === undefined
          ? howMany(some.length, places.size)
          : m.sop_layer_changed_value({ where: howMany(1, places.size), value: told });
      return [[id, { share: 1, tone: 'accent', badge, words }]];
    })
  );
}

function howMany(some: number, of: number): string {
  if (of === 1) return m.sop_layer_changed_only();
  return some === 1 ? m.sop_layer_changed_says_one({ of }) : m.sop_layer_changed_says({ some, of });
}

function oldAndNew({ before, after }: Difference): string | undefined {
  return before && after ? `${local(before)} → ${local(after)}` : undefined;
}
