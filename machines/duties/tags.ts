import type { Formula } from '../clause';
import { irregular } from '../vocabulary';
import { duty } from './duty';
import { atHome } from './self-help';

function tagDuty(tag: string, clause: string, when: Formula) {
  return duty({
    initial: 'absent',
    meta: { clauses: [clause] },
    states: {
      absent: {
        on: {
          tagged: { guard: { type: 'tag', params: tag }, target: 'present' },
          'passing-on': { guard: { type: 'case', params: when }, ...irregular('skipped', clause) }
        }
      },
      present: {}
    }
  });
}

/** 2.1-selfhelp-failed. */
export const selfHelpFailed = tagDuty('自助排障无效', '2.1-selfhelp-failed', {
  all: [atHome, { not: 'cured-by-restart' }]
});

/** 2.2-ordinary. */
export const needsBackOffice = tagDuty('需业务支撑确认', '2.2-ordinary', 'difficulty:ordinary');

/** 2.1-plan-verify. */
export const needsVerification = tagDuty('需进一步核实', '2.1-plan-verify', 'complex-tariff');
