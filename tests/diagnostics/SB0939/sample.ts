import { readConversation } from '#conversation/read';

export const incorrect = () => readConversation(`Agent: ${'well '.repeat(500)}`).diagnostics;
export const correct = () => readConversation(`Agent: ${'well '.repeat(300)}`).diagnostics;
