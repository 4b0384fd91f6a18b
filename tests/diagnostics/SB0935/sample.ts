import { readConversation } from '#conversation/read';

export const incorrect = () => readConversation('[00:12] Agent: Hello\n[00:05] Customer: Hello').diagnostics;
export const correct = () => readConversation('[00:05] Agent: Hello\n[00:12] Customer: Hello').diagnostics;
