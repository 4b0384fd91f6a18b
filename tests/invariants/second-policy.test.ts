import { everyLifeUnder } from './lives';
import { tries } from '../tools/sample.ts';

// Shorter limits, another order of self-help, and waits that pause: whatever a policy says, the SOP holds. That every state is come to is asked of
// the shipped policy only: pauses make so many more that a pass of some seconds does not see all of them (`npm run prove` does).
await everyLifeUnder('tests/policies/tight.yaml', { states: tries(600, 60), walks: tries(60, 2), all: false });
