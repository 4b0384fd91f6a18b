import { acceptance } from './acceptance';
import { agreement } from './agreement';
import { complaintOrder } from './complaint-order';
import { contactDuties } from './contact-duties';
import { departments } from './departments';
import { emergency } from './emergency';
import { emergencyPlan } from './emergency-plan';
import { hallCare, hallGuide } from './hall';
import { overdue } from './overdue';
import { needsVerification } from './tags';
import { remedy } from './remedy';
import { resultTold } from './result-told';
import { visit } from './visit';
import { duty, inHandling, owed } from './duty';
import { and, not, stateIn } from 'xstate';
import { alert, irregular, reachMilestone, record, tell } from '../vocabulary';
import { ticketTimers } from '../ticket-timers';

const agreed = { type: 'field', params: { field: 'agreed', is: [true] } } as const;

const conduct = duty({
  initial: 'watched',
  meta: { clauses: ['5.1-shirking', '1.2-minimal', '1.2-pretext', '1.1-hotline-language', '1.1-channels'] },
  states: {
    watched: {
      on: {
        shirked: irregular('forbidden', '5.1-shirking'),
        'over-asked': irregular('forbidden', '1.2-minimal'),
        'pretext-used': irregular('forbidden', '1.2-pretext'),
        'spoke-unclearly': irregular('forbidden', '1.1-hotline-language'),
        // A dialect that the customer asked for is their language (客户指定方言).
        'dialect-asked': { actions: record('1.1-hotline-language') },
        'dialect-spoken': [
          { guard: agreed, actions: record('1.1-hotline-language') },
          irregular('forbidden', '1.1-hotline-language')
        ],
        // What is taken in beside the channels is taken in by no standard.
        'taken-in-aside': irregular('forbidden', '1.1-channels')
      }
    }
  }
});

const check = <const E extends 'phrasing-checked' | 'process-checked' | 'outcome-checked'>(event: E, clause: string) =>
  ({
    initial: 'pending',
    meta: { clauses: [clause] },
    states: { pending: { on: { [event]: { target: 'checked' } } }, checked: { entry: record(clause) } }
  }) as const;

const quality = duty({
  initial: 'closed',
  meta: { clauses: ['5.1-phrasing', '5.1-process', '5.1-outcome'] },
  states: {
    closed: { on: { 'ticket-over': { target: 'open' } } },
    open: {
      type: 'parallel',
      states: {
        phrasing: check('phrasing-checked', '5.1-phrasing'),
        process: check('process-checked', '5.1-process'),
        outcome: check('outcome-checked', '5.1-outcome')
      }
    }
  }
});

const emergencyTold = duty({
  initial: 'untold',
  meta: { clauses: ['2.2-major-tell'] },
  states: {
    untold: { on: { 'emergency-told': { target: 'told' }, ...owed('2.2-major-tell', 'emergency') } },
    told: {}
  }
});

const emergencyProgress = duty({
  initial: 'none',
  meta: { clauses: ['2.2-major-eta'] },
  states: {
    none: { on: { 'progress-reported': { target: 'reported' } } },
    reported: {
      entry: reachMilestone('progress-told'),
      on: { 'progress-reported': { target: 'reported', reenter: true } }
    }
  }
});

const firstContact = duty({
  initial: 'untold',
  meta: { clauses: ['3.2-complaint-tell'] },
  states: {
    untold: {
      on: {
        'first-contact-told': { target: 'told', actions: tell('contact-made') },
        // The first contact was the call, and it is not settled there.
        'passing-on': {
          guard: and([{ type: 'case', params: 'class:complaint' }, stateIn('#contacted')]),
          ...irregular('skipped', '3.2-complaint-tell')
        },
        // Whoever handles it made the first contact, and what was put then did not settle it.
        'solution-rejected': { guard: inHandling, target: 'told', ...irregular('skipped', '3.2-complaint-tell') }
      }
    },
    told: {}
  }
});

const recheck = duty({
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

const planAnswer = duty({
  initial: 'open',
  meta: { clauses: ['2.1-plan-answer'] },
  states: {
    open: {
      on: {
        'plan-answered': [
          { guard: stateIn('#verified'), target: 'answered' },
          { target: 'answered', ...irregular('skipped', '2.1-identity') }
        ],
        ...owed('2.1-plan-answer', 'business:enquiry')
      }
    },
    answered: {}
  }
});

const onePlan = duty({
  initial: 'none',
  meta: { clauses: ['3.2-one-plan'] },
  states: {
    none: {
      on: {
        'plan-recorded': { guard: inHandling, target: 'recorded' },
        'solution-given': { guard: inHandling, ...irregular('skipped', '3.2-one-plan') },
        'on-site': irregular('skipped', '3.2-one-plan')
      }
    },
    recorded: {
      entry: record('3.2-one-plan'),
      on: { 'plan-recorded': { target: 'recorded', reenter: true }, 'instant.reentered': { target: 'none' } }
    }
  }
});

const capture = duty({
  initial: 'open',
  meta: { clauses: ['1.2-capture'] },
  states: {
    open: {
      on: {
        captured: [
          { guard: { type: 'field', params: { field: 'complete', is: [true] } }, target: 'done' },
          { actions: record('1.2-capture') }
        ],
        ...owed('1.2-capture')
      }
    },
    done: { on: { captured: {} } }
  }
});

const alerted = ticketTimers.flatMap(({ clause, onBreach }) =>
  onBreach && (!onBreach.then || onBreach.thenFor) ? [[clause, onBreach.alerts] as const] : []
);

const breachAlerts = duty({
  initial: 'watched',
  meta: { clauses: alerted.map(([clause]) => clause) },
  states: {
    watched: {
      on: Object.fromEntries(alerted.map(([clause, to]) => [`breach.${clause}`, { actions: alert(to, clause) }]))
    }
  }
});

const intervention = duty({
  initial: 'none',
  meta: { clauses: ['3.3-undispatched-30min', '3.3-intervene'] },
  states: {
    none: { on: { 'breach.3.3-undispatched-30min': { target: 'warned' } } },
    warned: {
      id: 'undispatched-warned',
      tags: ['undispatched-warned'],
      entry: [alert('supervisor', '3.3-undispatched-30min'), ...reachMilestone('warned')],
      on: { intervened: { target: 'done' } }
    },
    done: { entry: record('3.3-intervene') }
  }
});

const customerWait = duty({
  initial: 'none',
  meta: { clauses: ['3.2-one-plan'] },
  states: {
    none: { on: { 'customer-wait-begun': { guard: inHandling, target: 'waiting' } } },
    waiting: {
      entry: [record('3.2-one-plan'), tell('customer-waits')],
      exit: tell('customer-back'),
      on: { 'customer-wait-ended': { target: 'none' }, 'instant.handled': { target: 'none' } }
    }
  }
});

const transferTold = duty({
  initial: 'untold',
  meta: { clauses: ['1.1-hotline-transfer'] },
  states: {
    untold: {
      on: { 'transfer-told': { target: 'told' }, 'instant.transferred': irregular('skipped', '1.1-hotline-transfer') }
    },
    told: {}
  }
});

const conclusion = duty({
  initial: 'none',
  meta: { clauses: ['2.2-ordinary-2h'] },
  states: {
    // The back office need not have the ticket: of a technical one it concludes while the field team is on its way.
    none: { on: { concluded: { guard: not(stateIn('#with-agent')), target: 'given' } } },
    given: { entry: reachMilestone('concluded') }
  }
});

const privacy = duty({
  initial: 'untold',
  meta: { clauses: ['1.2-privacy'] },
  states: {
    untold: { on: { 'privacy-told': { target: 'told' }, ...owed('1.2-privacy', 'collects-personal-data') } },
    told: {}
  }
});

export const duties = {
  ...contactDuties,
  acceptance,
  'hall-guide': hallGuide,
  'hall-care': hallCare,
  capture,
  privacy,
  'plan-answer': planAnswer,
  'transfer-told': transferTold,
  'needs-verification': needsVerification,
  emergency,
  'emergency-plan': emergencyPlan,
  'emergency-told': emergencyTold,
  'emergency-progress': emergencyProgress,
  'one-plan': onePlan,
  visit,
  recheck,
  'complaint-order': complaintOrder,
  'first-contact': firstContact,
  conclusion,
  agreement,
  remedy,
  'result-told': resultTold,
  departments,
  'customer-wait': customerWait,
  intervention,
  overdue,
  'breach-alerts': breachAlerts,
  conduct,
  quality
} as const;
