import { readConversation } from '#conversation/read';

export const incorrect = () => readConversation('speaker,text\nagent,"Hello').diagnostics;
export const correct = () => readConversation('speaker,text\nagent,"Hello"').diagnostics;
