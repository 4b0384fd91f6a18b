import { expect, test } from 'vitest';
import { masked } from './mask';

const people = [
  { name: '李娜', agentId: '2038' },
  { name: '李娜娜', agentId: '7' },
  { name: 'Ann', agentId: '300' }
];

test.each([
  ['您好，我是李娜，工号2038，很高兴为您服务。', '您好，我是小林，工号1024，很高兴为您服务。'],
  ['工号二零三八为您服务', '工号一零二四为您服务'],
  ['李娜娜您好', '小林您好'],
  ['Ann speaking, the annual fee is in the plan', 'Sam speaking, the annual fee is in the plan'],
  ['打我手机139 1234 5678', '打我手机13800138000'],
  ['身份证11010519491231002X', '身份证10000000000000000X'],
  ['宽带账号 0571-8877-6655', '宽带账号 1000-0000-0000'],
  ['发到 li.na@mail.cn，或者看 https://mail.cn/li', '发到 someone@example.com，或者看 example.com'],
  ['幸福路12号楼3单元502室', '幸福路1号楼1单元1室'],
  // What is no personal data stays, or it would be another sentence.
  ['每月129元，2026年12月1日生效，24小时内，一共7个', '每月129元，2026年12月1日生效，24小时内，一共7个']
])('%s', (said, told) => expect(masked(said, people)).toBe(told));
