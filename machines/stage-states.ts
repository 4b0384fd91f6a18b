import type { Stage } from '#domain/ids';

/** States of a ticket by SOP stage, outermost first: pre-processing with the agent, quality control (5.1) once over. */
export const stageStates: Readonly<Record<Stage, readonly string[]>> = {
  intake: ['contact.intake'],
  preprocessing: ['contact.preprocessing', 'handling.with-agent'],
  handling: ['handling.dispatching', 'handling.assigned', 'handling.in-progress'],
  feedback: ['handling.feedback'],
  quality: ['handling.archived', 'handling.left']
};

/** Endings of a contact, from any stage. They are not an SOP stage, since a ticket continues after them. */
export const contactEnds: readonly string[] = [
  'contact.solved-on-the-spot',
  'contact.handed-over',
  'contact.transferred',
  'contact.not-verifiable',
  'contact.abandoned'
];

/** States that most tickets pass through, in order; a box stands for everything in it. */
export const usualRoad: readonly string[] = [
  'contact.intake.connected',
  'contact.intake.greeted',
  'contact.preprocessing.open',
  'contact.preprocessing.passed-on',
  'contact.handed-over',
  'handling.with-agent',
  'handling.dispatching',
  'handling.assigned.waiting',
  'handling.in-progress',
  'handling.feedback.handled',
  'handling.feedback.told',
  'handling.feedback.asked',
  'handling.feedback.settled',
  'handling.archived'
];

/** Main path of a ticket with contact and handling merged, for a view of the SOP as a single process, such as BPMN. */
export const mainRoad = {
  /** States shown as another state that is active in parallel. */
  as: { 'handling.with-agent': 'contact.preprocessing' },
  /** Boxes whose states are steps of the path; each other box is a single step. */
  steppedInto: ['contact.intake', 'handling.feedback', 'handling.in-progress'],
  beside: contactEnds
} as const;
