/** What takes the customer's answer (2.1-identity) says so on the line, before it is handed in again and again. */
import { expect, test } from 'vitest';
import { answerFor } from '#sandbox/takes-answer';
import { pickUp } from '#simulation/on-the-line';
import { callOf, fault } from './led/one-call.ts';

test('whoever verifies on the line is told to ask first, that it failed unasked, and nothing once it is done', async () => {
  const call = callOf('zh-CN', fault, (it) => it.canVerify);
  // By forms nobody has to be asked.
  expect(answerFor(call.view, 'identity-verified')).toBeUndefined();
  call.act(pickUp);
  expect(answerFor(call.view, 'identity-verified')).toBe('unasked');
  expect(answerFor(call.view, 'captured')).toBeUndefined();
  await call.say('您好，工号{agentId}，很高兴为您服务。');
  expect(call.act('identity-verified', { method: 'service-password' })).toBeUndefined();
  expect(call.did('identity-verified')).toBe(false);
  expect(answerFor(call.view, 'identity-verified')).toBe('failed');
  await call.say('为了保护您的账户，我需要核对身份，信息只用于本次处理并会保密，给您发个验证码可以吗？');
  expect(call.act('identity-verified', { method: 'sms-code' })).toBeUndefined();
  expect(call.did('identity-verified')).toBe(true);
  expect(answerFor(call.view, 'identity-verified')).toBeUndefined();
});

test('asked first, nothing more is asked for', async () => {
  const call = callOf('en', fault, (it) => it.canVerify);
  call.act(pickUp);
  await call.say('Hello, this is agent {agentId}, glad to help you.');
  await call.say('To protect your account I need to verify you: please key in your service password, all right?');
  expect(answerFor(call.view, 'identity-verified')).toBeUndefined();
});
