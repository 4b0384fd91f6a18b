import type { Formula } from '../clause';
import { chart, irregular, mark } from '../vocabulary';

const wrong = { type: 'field', params: { field: 'wrong', is: [true] } } as const;
const given = {
  labelled: [{ guard: wrong, target: 'wrong', ...irregular('forbidden', '2.2-label') }, { target: 'labelled' }]
} as const;

/** 2.2-label: the ticket carries its label, business type and difficulty as they are, before it leaves the agent. */
export const label = chart.createStateConfig({
  initial: 'bare',
  meta: { clause: '2.2-label' },
  states: {
    bare: { on: { ...given, 'passing-on': irregular('skipped', '2.2-label') } },
    // Graded all the same: whoever reads it goes by what it says.
    wrong: { entry: mark('graded'), on: given },
    labelled: {
      entry: mark('graded'),
      on: { labelled: [{ guard: wrong, target: 'wrong', ...irregular('forbidden', '2.2-label') }, {}] }
    }
  }
});

/** A tag that some cases need before the ticket leaves the agent. */
function tagTrack(tag: string, clause: string, when: Formula) {
  return chart.createStateConfig({
    initial: 'absent',
    meta: { clause },
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
export const selfHelpFailed = tagTrack('自助排障无效', '2.1-selfhelp-failed', {
  all: ['class:fault', { not: 'cured-by-restart' }]
});

/** 2.2-ordinary. */
export const needsBackOffice = tagTrack('需业务支撑确认', '2.2-ordinary', 'difficulty:ordinary');

/** 2.1-plan-verify. */
export const needsVerification = tagTrack('需进一步核实', '2.1-plan-verify', 'complex-tariff');
