import { readConversation } from '#conversation/read';

export const incorrect = () => readConversation('客服：您好\n'.repeat(9000)).diagnostics;
export const correct = () => readConversation('客服：您好\n客户：你好').diagnostics;
