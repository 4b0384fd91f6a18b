import { caseClasses, difficulties } from '#domain/ids';
import { givenUp, hasLeft } from '../desktop';
import { isCalledFor } from '../right-endings';
import { choice, deciders, free, freeNote, isBeyond, one, teamFor, teamsFor, type EventSpec } from './spec';

const inWords: ReadonlySet<string> = new Set(['demand', 'symptom']);

export const desk = {
  'identity-verified': {
    // Whoever calls back what was left open has to do it, if nobody has.
    who: ['agent', 'handler'],
    inCall: true,
    clauses: ['2.1-identity'],
    fields: {
      method: { ...one('identity-methods'), optional: true, asked: true }
    },
    // Whoever is given money, or agrees to something, has to be somebody.
    owedWhile: ['remedy-owed', 'agreement-owed'],
    announcedBy: ['ask-identity'],
    // It takes the customer's answer.
    act: 'verifies',
    desk: {
      act: 'verify-identity',
      fields: { method: choice('sms-code', 'service-password') },
      does: (desk, { method }) =>
        desk.identity === 'verified'
          ? 'already-verified'
          : {
              ...desk,
              identity: 'waiting',
              attempts: [...givenUp(desk), { method: String(method), outcome: 'waiting' }]
            },
      happens: () => false
    }
  },
  'identity-recorded-unverifiable': {
    who: ['agent', 'handler'],
    inCall: true,
    clauses: ['2.1-identity', '2.1-check-5min'],
    desk: {
      act: 'record-unverifiable',
      fields: { reason: { type: 'text' } },
      does: (desk, { reason }, { isWordless }) =>
        desk.identity === 'verified'
          ? 'already-verified'
          : isWordless(String(reason))
            ? 'says-nothing'
            : { ...desk, identity: 'unverifiable', attempts: givenUp(desk) }
    }
  },
  'details-checked': {
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-details'],
    desk: {
      act: 'check-details',
      does: (desk, _, { comparable }) => (comparable ? { ...desk, detailsChecked: true } : 'nothing-to-compare')
    }
  },
  captured: {
    who: ['agent'],
    clauses: ['1.2-capture'],
    toldAs: ['registered'],
    fields: {
      demand: { ...free, of: 'businesses' },
      businessType: { ...one('businesses'), optional: true },
      contact: freeNote,
      serviceAddress: freeNote
    },
    desk: {
      act: 'fill-field',
      fields: {
        field: choice('demand', 'businessType', 'contact', 'serviceAddress', 'symptom', 'visitTime', 'solution'),
        value: { type: 'text', takesBack: true }
      },
      does: (desk, { field, value }, { tellsMatter }) => {
        const given = String(value).trim();
        if (inWords.has(String(field)) && given !== '' && !tellsMatter(given)) return 'says-nothing';
        return { ...desk, fields: { ...desk.fields, [String(field)]: given } };
      },
      happens: ({ fields }, { needed }) => needed.every((field) => Object.hasOwn(fields, field)),
      // An empty field is as good as none.
      carries: (_, { fields }) => Object.fromEntries(captured.flatMap((it) => (fields[it] ? [[it, fields[it]]] : [])))
    },
    tells: (_, { missing }) => ({ complete: missing.length === 0 }),
    samples: () => [{ complete: true }]
  },
  'diagnosis-run': {
    who: ['agent'],
    clauses: ['2.1-diagnose'],
    // Of broadband the guided steps are the diagnosis (2.1-lights, 2.1-restart).
    when: { all: ['class:fault', { not: 'business:broadband' }] },
    inCall: true,
    desk: {
      act: 'run-diagnosis',
      does: (desk) => ({ ...desk, diagnosed: true })
    }
  },
  tagged: {
    who: ['agent'],
    inCall: true,
    clauses: ['2.1-selfhelp-failed', '2.1-plan-verify', '2.2-ordinary', '2.2-major'],
    fields: { tag: one('tags') },
    as: 'tag',
    desk: {
      act: 'add-tag',
      fields: { tag: one('tags') },
      does: (desk, { tag }, { tags }) =>
        !tags.includes(String(tag))
          ? 'no-such-tag'
          : desk.tags.includes(String(tag))
            ? desk
            : { ...desk, tags: [...desk.tags, String(tag)] }
    },
    samples: (_, { tags }) => Object.keys(tags).map((tag) => ({ tag }))
  },
  labelled: {
    who: ['agent'],
    inCall: true,
    clauses: ['2.2-label'],
    fields: { business: one('classes'), difficulty: choice(...difficulties) },
    as: 'tag',
    desk: {
      act: 'set-label',
      fields: {
        business: choice(...caseClasses),
        difficulty: choice(...difficulties)
      },
      does: (desk, { business, difficulty }) => ({
        ...desk,
        label: { business: String(business), difficulty: String(difficulty) }
      })
    },
    tells: ({ business, difficulty }, _, { case: of }) => ({
      wrong: business !== of.class || difficulty !== of.difficulty
    })
  },
  closed: {
    who: ['agent'],
    inCall: true,
    clauses: ['2.2-label'],
    comesTo: 'settled',
    desk: {
      act: 'close-ticket',
      does: (desk, _, { demandTold }) =>
        !demandTold ? 'nothing-known-yet' : hasLeft(desk) ? 'already-left' : { ...desk, closed: true }
    }
  },
  'handed-over': {
    who: ['agent'],
    inCall: true,
    clauses: ['2.2-label', '2.2-ordinary', '3.1-dispatch'],
    toldAs: ['submitted', 'sent', 'registered'],
    fields: { team: { ...one('teams'), optional: true } },
    desk: {
      act: 'hand-over',
      fields: { team: one('teams') },
      does: (desk, { team }, { demandTold, teams }) =>
        !demandTold
          ? 'nothing-known-yet'
          : hasLeft(desk)
            ? 'already-left'
            : teams.includes(String(team))
              ? { ...desk, team: String(team) }
              : 'no-such-team'
    },
    tells: ({ team }, _, { case: of, policy: { ticket } }) => ({
      misplaced:
        team !== undefined &&
        teamFor(of, ticket?.dispatch ?? []) !== undefined &&
        !teamsFor(of, ticket).includes(String(team))
    })
  },
  transferred: {
    who: ['agent'],
    inCall: true,
    clauses: ['1.1-hotline-transfer', '1.1-hotline-transfer-note'],
    announcedBy: ['transfer-to'],
    fields: { transferTarget: one('desks'), transferReason: freeNote },
    when: 'channel:hotline',
    desk: {
      act: 'transfer',
      fields: { desk: one('desks'), reason: free },
      does: (desk, { desk: to, reason }, { desks, isWordless }) => {
        if (!desks.includes(String(to))) return 'no-such-desk';
        if (reason && isWordless(String(reason))) return 'says-nothing';
        return {
          ...desk,
          transferredTo: String(to),
          fields: {
            ...desk.fields,
            transferTarget: String(to),
            ...(reason ? { transferReason: String(reason).trim() } : {})
          }
        };
      },
      carries: ({ desk: to }, { fields: { transferReason } }) => ({
        transferTarget: String(to),
        ...(transferReason ? { transferReason } : {})
      })
    },
    tells: ({ transferReason, transferTarget }, _, { policy, customerDid }) => ({
      noted: transferReason !== undefined,
      // Whom the customer has asked for, by what the policy calls that.
      askedFor: isCalledFor(policy.rightEndings, transferTarget, customerDid)
    }),
    samples: () => [
      { noted: true, askedFor: false },
      { noted: true, askedFor: true }
    ]
  },
  'acted-on': {
    who: ['agent', 'specialist'],
    inCall: true,
    clauses: ['1.2-confirm', '1.2-disclose', '3.2-biz-recheck'],
    toldAs: ['cancelled'],
    fields: { service: free },
    when: 'wants-change',
    desk: {
      act: 'change-service',
      fields: { service: { type: 'text' }, action: choice('cancel') },
      does: (desk, { service }, { services }) =>
        desk.cancelled.includes(String(service))
          ? 'already-cancelled'
          : services.includes(String(service))
            ? { ...desk, cancelled: [...desk.cancelled, String(service)] }
            : 'no-such-service'
    }
  },
  // What is given out of the house's pocket begins the handling: whoever gets it has to be somebody (2.1-identity).
  credited: {
    who: ['agent', 'handler'],
    // What was not the agent's to give is the decision of whoever has the complaint in hand: no crew gives money, and nobody on another ticket.
    handledBy: { who: deciders, when: 'class:complaint' },
    inCall: true,
    // Told of a refund, a customer has had it (4.1-complaint), and what was agreed on is given (3.2-complaint-reasonable).
    clauses: ['3.2-complaint-reasonable', '4.1-complaint'],
    toldAs: ['refunded'],
    fields: { yuan: { type: 'number' }, reason: free },
    owedWhile: ['remedy-owed'],
    writes: ({ yuan }, { given_yuan = 0 }) => ({ given_yuan: given_yuan + Number(yuan) }),
    tells: (_, { promised_yuan, given_yuan = 0 }, around) => ({
      settles: given_yuan > 0 && given_yuan >= (promised_yuan ?? 0),
      // More than the customer has agreed to is nobody's to give, either.
      beyond: isBeyond(given_yuan, around, promised_yuan) || given_yuan > (promised_yuan ?? Infinity)
    }),
    samples: ({ class: kind }) => (kind === 'complaint' ? [{ settles: true }, {}, { beyond: true }] : [{}]),
    desk: {
      act: 'grant-credit',
      fields: { yuan: { type: 'number' }, reason: { type: 'text', optional: true } },
      does: (desk, { yuan }) =>
        typeof yuan === 'number' && yuan > 0 && yuan <= 10_000
          ? { ...desk, credits: [...desk.credits, yuan] }
          : 'absurd-amount'
    }
  },
  'agent-ended': {
    who: ['agent'],
    inCall: true,
    clauses: ['2.2-label'],
    desk: { act: 'end-call' }
  }
} as const satisfies Readonly<Record<string, EventSpec>>;

const captured = ['demand', 'businessType', 'contact', 'serviceAddress'] as const;
