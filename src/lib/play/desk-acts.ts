import type { FieldId } from '#domain/ids';

/** A field of a desktop act, as `sb acts` prints it and run files are checked against it. */
export interface ActField {
  readonly name: FieldId;
  readonly type: 'text' | 'number' | 'choice';
  /** What may stand in a `choice`; absent where policy or scenario decide (desks, tags, services). */
  readonly choices?: readonly string[];
  readonly optional?: boolean;
}

/** Something that can be done on the agent's desktop: part of the run and of the score. */
export interface DeskAct {
  readonly name: string;
  readonly fields: readonly ActField[];
}

export const panels = ['bill', 'plan', 'services', 'line'] as const;
export const ticketFields = [
  'demand',
  'businessType',
  'contact',
  'serviceAddress',
  'symptom',
  'visitTime',
  'solution'
] as const;

/** Everything that can be done in a run file with `do`. A new act is a line here, its names in `desk-act-texts.ts` and a function in `desk.ts`. */
export const deskActs: readonly DeskAct[] = [
  {
    name: 'verify-identity',
    fields: [{ name: 'method', type: 'choice', choices: ['sms-code', 'service-password'] }]
  },
  {
    name: 'record-unverifiable',
    fields: [{ name: 'reason', type: 'text' }]
  },
  {
    name: 'look-up',
    fields: [{ name: 'panel', type: 'choice', choices: panels }]
  },
  {
    name: 'check-details',
    fields: []
  },
  {
    name: 'fill-field',
    fields: [
      { name: 'field', type: 'choice', choices: ticketFields },
      { name: 'value', type: 'text' }
    ]
  },
  {
    name: 'add-tag',
    fields: [{ name: 'tag', type: 'text' }]
  },
  {
    name: 'remove-tag',
    fields: [{ name: 'tag', type: 'text' }]
  },
  {
    name: 'set-label',
    fields: [
      {
        name: 'business',
        type: 'choice',
        choices: ['fault', 'request', 'complaint']
      },
      {
        name: 'difficulty',
        type: 'choice',
        choices: ['none', 'ordinary', 'major']
      }
    ]
  },
  {
    name: 'change-service',
    fields: [
      { name: 'service', type: 'text' },
      { name: 'action', type: 'choice', choices: ['cancel'] }
    ]
  },
  {
    name: 'grant-credit',
    fields: [
      { name: 'yuan', type: 'number' },
      { name: 'reason', type: 'text', optional: true }
    ]
  },
  { name: 'close-ticket', fields: [] },
  {
    name: 'hand-over',
    fields: [
      {
        name: 'team',
        type: 'choice',
        choices: ['back-office', 'field', 'complaints']
      }
    ]
  },
  {
    name: 'transfer',
    fields: [
      {
        name: 'desk',
        type: 'choice',
        choices: ['billing', 'technical', 'supervisor', 'enterprise']
      },
      { name: 'reason', type: 'text', optional: true }
    ]
  },
  { name: 'end-call', fields: [] },
  {
    name: 'pause',
    fields: [{ name: 'reason', type: 'choice', choices: ['asked', 'tab-hidden', 'closed'] }]
  },
  {
    name: 'resume',
    fields: [{ name: 'away_s', type: 'number', optional: true }]
  }
];

const byName = new Map(deskActs.map((act) => [act.name, act]));

/** The desktop act of that name, if there is one. */
export function deskActOf(name: string): DeskAct | undefined {
  return byName.get(name);
}
