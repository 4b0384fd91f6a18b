/** Ids of the domain, without behaviour. Their display names are in `terms.ts`, exhaustive by these types. */
export const dimensions = ['phrasing', 'process', 'outcome'] as const;
export type Dimension = (typeof dimensions)[number];

/** Steps of a call that can be practised on their own. */
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

/** Modes of the agent's desk: amount of help that the trainee gets during the call. */
export const modes = ['guided', 'assisted', 'exam'] as const;
export type Mode = (typeof modes)[number];

export const caseClasses = ['fault', 'request', 'complaint'] as const;
export type CaseClass = (typeof caseClasses)[number];

/** Channels through which customers come (1.1-channels). */
export const channels = ['hall', 'hotline', 'app', 'wechat', 'kiosk'] as const;
export type Channel = (typeof channels)[number];

/** Kinds of contact: customer comes (1.1), call back (3.1-biz-1d) or before visit (3.2-fault-reconfirm), 4.2-manual. */
export const contactKinds = ['reception', 'callback', 'visit', 'follow-up'] as const;
export type ContactKind = (typeof contactKinds)[number];

export const difficulties = ['none', 'ordinary', 'major'] as const;
export type Difficulty = (typeof difficulties)[number];

/** Steps of self-help (5.3-three-steps). */
export type SelfHelpStep = 'lights' | 'restart' | 'field';

/** Kinds of irregular transition: possible for a real agent, but not allowed. */
export type Deviation = 'skipped' | 'too-early' | 'out-of-order' | 'forbidden';

export type TimerEvent = 'started' | 'warned' | 'breached' | 'met' | 'cancelled' | 'paused' | 'resumed';

/** States of a ticket that have a display name. */
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

export type Ending = 'solved-on-the-spot' | 'handed-over' | 'transferred' | 'not-verifiable' | 'abandoned';

/** Fields of the ticket, and those that a policy may require of a transfer (1.3). */
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

/** Other data that a customer can be asked for (policy `necessary`). */
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

/** Fields of events and desktop acts, besides fields of the ticket. */
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

export type FieldId = TicketFieldId | EventFieldId;

/** Stages of a customer's demand: never mentioned, raised, answered, put off until a time, met, given up, escalated. */
export const demandLives = ['unraised', 'raised', 'answered', 'put-off', 'settled', 'given-up', 'escalated'] as const;
export type DemandLife = (typeof demandLives)[number];

/** Stages in which a demand still requires something of the agent. */
export const openLives: ReadonlySet<string> = new Set<DemandLife>(['raised', 'answered']);

/** Moods in which a customer takes a problem. */
export const tempers = ['calm', 'worried', 'angry'] as const;
export type Temper = (typeof tempers)[number];
