/**
 * The ids of the trade: names only, no behaviour. What people call them stands in `terms.ts`, exhaustive by these types.
 */
export const dimensions = ['phrasing', 'process', 'outcome'] as const;
export type Dimension = (typeof dimensions)[number];

/** The steps of a call that can be practised by themselves. */
export const drillSteps = [
  'greeting',
  'verification',
  'capture',
  'self-help',
  'disclosure',
  'objection',
  'hand-over'
] as const;
export type DrillStep = (typeof drillSteps)[number];

export const stages = ['intake', 'preprocessing', 'handling', 'feedback', 'quality'] as const;
export type Stage = (typeof stages)[number];

/** Agent's desk: how much help the trainee gets while calling. */
export const modes = ['guided', 'assisted', 'exam'] as const;
export type Mode = (typeof modes)[number];

/** What a ticket is a case of. */
export const caseClasses = ['fault', 'request', 'complaint'] as const;
export type CaseClass = (typeof caseClasses)[number];

/** The ways in which customers come (1.1-channels). */
export const channels = ['hall', 'hotline', 'app', 'wechat', 'kiosk'] as const;
export type Channel = (typeof channels)[number];

/**
 * Why somebody speaks to the customer: the customer has come with something (1.1), the specialist calls back about what was asked for (3.1-biz-1d), the field
 * engineer calls before setting out (3.2-fault-reconfirm), or somebody calls when all is done, to ask whether it is well (4.2-manual).
 */
export const contactKinds = ['reception', 'callback', 'visit', 'follow-up'] as const;
export type ContactKind = (typeof contactKinds)[number];

export const difficulties = ['none', 'ordinary', 'major'] as const;
export type Difficulty = (typeof difficulties)[number];

/** Steps of self-help (5.3-three-steps). */
export type SelfHelpStep = 'lights' | 'restart' | 'field';

/** How a transition is what a real agent can do but must not. */
export type Deviation = 'skipped' | 'too-early' | 'out-of-order' | 'forbidden';

/** Events of a limit. */
export type TimerEvent = 'started' | 'warned' | 'breached' | 'met' | 'cancelled' | 'paused' | 'resumed';

/** The states of a ticket that people know by name. */
export type TicketState =
  | 'intake'
  | 'preprocessing'
  // how the contact ends
  | 'solved-on-the-spot'
  | 'call-handed-over'
  | 'transferred'
  | 'not-verifiable'
  | 'abandoned'
  // behind it
  | 'dispatching'
  | 'assigned'
  | 'unanswered'
  | 'field'
  | 'request'
  | 'complaint'
  | 'refused'
  | 'escalated'
  | 'on-site'
  | 'repaired'
  | 'handled'
  | 'told'
  | 'asked'
  | 'review'
  | 'settled'
  | 'archived'
  | 'left';

/** How the agent's part can end. */
export type Ending = 'solved-on-the-spot' | 'handed-over' | 'transferred' | 'not-verifiable' | 'abandoned';

/** Fields of the ticket, and what a policy may ask of a transfer (1.3). */
export type TicketFieldId =
  | 'demand'
  | 'businessType'
  | 'contact'
  | 'serviceAddress'
  | 'symptom'
  | 'visitTime'
  | 'solution'
  | 'transferReason'
  | 'transferTarget';

/** What else a customer can be asked for (policy `necessary`). */
export type DatumId =
  | 'serviceNumber'
  | 'broadbandAccount'
  | 'identity'
  | 'name'
  // never needed
  | 'bankCard'
  | 'birthday'
  | 'education'
  | 'email'
  | 'employer'
  | 'family'
  | 'hobbies'
  | 'idNumber'
  | 'idPhoto'
  | 'income'
  | 'password';

/** What events and acts on the desktop carry, beside fields of the ticket. */
export type EventFieldId =
  | 'about'
  | 'action'
  | 'area'
  | 'assignee'
  | 'at'
  | 'away_s'
  | 'business'
  | 'cause'
  | 'channel'
  | 'class'
  | 'conclusion'
  | 'deadline'
  | 'department'
  | 'departments'
  | 'desk'
  | 'dialect'
  | 'difficulty'
  | 'effectiveTime'
  | 'eta'
  | 'fee'
  | 'field'
  | 'fieldContact'
  | 'findings'
  | 'for'
  | 'gap'
  | 'key'
  | 'leadDepartment'
  | 'line'
  | 'means'
  | 'measure'
  | 'method'
  | 'month'
  | 'on'
  | 'owner'
  | 'panel'
  | 'people'
  | 'person'
  | 'plan'
  | 'proposal'
  | 'queryPath'
  | 'rating'
  | 'reason'
  | 'reasons'
  | 'request'
  | 'result'
  | 'seen'
  | 'service'
  | 'signoff'
  | 'tag'
  | 'team'
  | 'test'
  | 'text'
  | 'ticket'
  | 'title'
  | 'tools'
  | 'training'
  | 'trainings'
  | 'value'
  | 'verdict'
  | 'where'
  | 'yuan';

/** Everything that can be filled in. */
export type FieldId = TicketFieldId | EventFieldId;

/** How far something that a customer demands has come: never mentioned, brought up, answered, put off until a time, met, given up, taken further. */
export const demandLives = ['unraised', 'raised', 'answered', 'put-off', 'settled', 'given-up', 'escalated'] as const;
export type DemandLife = (typeof demandLives)[number];

/** It still wants something of the agent. */
export const openLives: ReadonlySet<string> = new Set<DemandLife>(['raised', 'answered']);

/** How somebody takes it that something is wrong. */
export const tempers = ['calm', 'worried', 'angry'] as const;
export type Temper = (typeof tempers)[number];
