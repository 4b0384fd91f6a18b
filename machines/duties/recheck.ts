import { and } from 'xstate';
import { irregular } from '../vocabulary';
import { duty, inHandling } from './duty';

/** 3.2-biz-recheck: the specialist asks once more before changing anything. */
export const recheck = duty({
  initial: 'unchecked',
  meta: { clauses: ['3.2-biz-recheck'] },
  states: {
    unchecked: {
      on: {
        rechecked: { guard: inHandling, target: 'checked' },
        'handling-begun': {
          guard: and([{ type: 'case', params: { all: ['class:request', 'wants-change'] } }, inHandling]),
          ...irregular('skipped', '3.2-biz-recheck')
        }
      }
    },
    checked: {}
  }
});
