/**
 * The names of the trade, once, in both languages: what people call each id of `words.ts`, exhaustive by type. English names stand as they
 * do inside a sentence; where one stands alone, `sentenceCase` gives it its capital. Sentences of the interface are paraglide's.
 */
export { channelNames, classNames, difficultyNames, languageNames } from './terms/case';
export { choiceNames } from './terms/choices';
export { datumNames, fieldNames, ticketFieldNames } from './terms/fields';
export { milestoneNames } from './terms/milestones';
export { partNames } from './terms/parts';
export { dimensionNames, modeNames, stageNames } from './terms/practice';
export { roleNames } from './terms/roles';
export { endingNames, ticketStateNames } from './terms/states';
export { deviationNames, limitNames, stepNames } from './terms/steps';
export { forbiddenNames, talkNames } from './terms/talk';
