/** Names of the ids of `ids.ts`, exhaustive by type; English in mid-sentence form, capitalised by `sentenceCase`. */
export { contactNames } from './terms/contact-names';
export { channelNames, drillNames, modeNames, stageNames } from './terms/call-names';
export { classNames, difficultyNames, languageNames } from './terms/case-names';
export { choiceNames } from './terms/choice-names';
export { fieldName } from './terms/field-names';
export { limitTasks } from './terms/limit-tasks';
export { milestoneNames } from './terms/milestone-names';
export { roleNames } from './terms/role-names';
export { sayingTasks } from './terms/saying-tasks';
export { lightNames, lightStateNames, outcomeNames } from './terms/record-names';
export { dimensionNames, endingNames } from './terms/scorecard-names';
export {
  datumNames,
  forbiddenNames,
  partNames,
  recordNames,
  talkNames,
  ticketFieldNames
} from './terms/utterance-names';
export { deviationNames, lapseName, timerEventNames, stepNames } from './terms/step-names';
