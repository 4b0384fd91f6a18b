import { readConversation } from '#conversation/read';

export const incorrect = () => readConversation('客服：您好\n'.repeat(401)).diagnostics;
export const correct = () => readConversation('客服：您好\n'.repeat(400)).diagnostics;
