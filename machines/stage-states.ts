import type { Stage } from '#domain/ids';

/**
 * Which states of a ticket's life are in a stage of the SOP, from the outside in: contact and handling go on side by side in the chart, and are one
 * road to whoever reads it. What an agent has in hand is still pre-processing; what is over is what quality control looks at (5.1).
 */
export const stageStates: Readonly<Record<Stage, readonly string[]>> = {
  intake: ['contact.intake'],
  preprocessing: [
    'contact.preprocessing',
    'contact.solved-on-the-spot',
    'contact.handed-over',
    'contact.transferred',
    'contact.not-verifiable',
    'contact.abandoned',
    'handling.with-agent'
  ],
  handling: ['handling.dispatching', 'handling.assigned', 'handling.in-progress'],
  feedback: ['handling.feedback'],
  quality: ['handling.archived', 'handling.left']
};

/**
 * The main road of a ticket, where contact and handling are one: what the agent has in hand is what is pre-processed, and where only the contact ends, the
 * road goes on behind it. For whoever reads the SOP as one process, as BPMN has it.
 */
export const mainRoad = {
  /** A state that stands beside another: by that one's name. */
  as: { 'handling.with-agent': 'contact.preprocessing' },
  /** Boxes whose states are steps of the road; others are a step as a whole. */
  steppedInto: ['handling.feedback', 'handling.in-progress'],
  beside: stageStates.preprocessing.filter((state) => state.startsWith('contact.') && state !== 'contact.preprocessing')
} as const;
