import { readConversation } from '#conversation/read';

export const incorrect = () => readConversation('speaker,time\nagent,00:01').diagnostics;
export const correct = () => readConversation('speaker,text\nagent,Hello').diagnostics;
