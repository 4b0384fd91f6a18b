import type { Stage } from '#domain/ids';

/**
 * Which states of a ticket's life are in a stage of the SOP, from the outside in: contact and handling go on side by side in the chart, and are one
 * road to whoever reads it. What an agent has in hand is still pre-processing; what is over is what quality control looks at (5.1).
 */
export const stageStates: Readonly<Record<Stage, readonly string[]>> = {
  intake: ['contact.intake'],
  preprocessing: ['contact.preprocessing', 'handling.with-agent'],
  handling: ['handling.dispatching', 'handling.assigned', 'handling.in-progress'],
  feedback: ['handling.feedback'],
  quality: ['handling.archived', 'handling.left']
};

/** How a contact ends, out of whichever stage: no stage of the SOP, for where there is a ticket it goes on. */
export const contactEnds: readonly string[] = [
  'contact.solved-on-the-spot',
  'contact.handed-over',
  'contact.transferred',
  'contact.not-verifiable',
  'contact.abandoned'
];

/** What most tickets come through, in this order: a box stands for whatever is in it. */
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

/**
 * The main road of a ticket, where contact and handling are one: what the agent has in hand is what is pre-processed, and where only the contact ends, the
 * road goes on behind it. For whoever reads the SOP as one process, as BPMN has it.
 */
export const mainRoad = {
  /** A state that stands beside another: by that one's name. */
  as: { 'handling.with-agent': 'contact.preprocessing' },
  /** Boxes whose states are steps of the road; others are a step as a whole. */
  steppedInto: ['handling.feedback', 'handling.in-progress'],
  beside: contactEnds
} as const;
