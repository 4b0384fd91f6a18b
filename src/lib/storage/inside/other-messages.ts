import { message, teller } from './messages';

/** What the storage room can have to say of imports, profiles, disputes and data kept by digest. */
// prettier-ignore
const messages = {
  // Import.
  SB0520: message('error', '这不是可读的练习文件：{path} 应为{expectedZh}。', 'This is not a readable run file: {path} should be {expectedEn}.',
    '选择由接线台导出的文件，不要手工修改。什么都没有导入。', 'Choose a file that Switchboard exported, unedited. Nothing was imported.'),
  SB0521: message('error', '练习文件太大：{what} 为 {came}，上限 {limit}。', 'The run file is too large: {what} is {came}, the limit {limit}.',
    '检查文件是否正确。什么都没有导入。', 'Check that it is the right file. Nothing was imported.'),
  SB0522: message('error', '练习 {id} 已导入太多次。', 'Run {id} was imported too many times.',
    '删除一些重复的练习并清空回收站。什么都没有导入。', 'Delete some of the copies and empty the bin. Nothing was imported.'),
  // Profile, disputes, data by digest.
  SB0530: message('error', '姓名应为 1–{limit} 个字，工号应为 1–20 位数字。', 'The name needs 1-{limit} characters and the agent number 1-20 digits.',
    '改好后再保存。', 'Correct it and save again.'),
  SB0531: message('error', '异议应为 1–{limit} 个字。', 'A dispute needs 1-{limit} characters.',
    '写明哪里不对后再提交。', 'Write what is wrong and submit it again.'),
  SB0532: message('error', '这里没有保存版本 {digest} 的数据。', 'The data of version {digest} is not stored here.',
    '可以查看封存的评分卡；要重新计算，请从原来的设备导出后再导入。', 'You can look at the sealed card; to compute it again, get the data from the device it was made on.'),
  SB0533: message('error', '版本 {digest} 的数据已损坏。', 'The stored data of version {digest} is damaged.',
    '再次载入该数据即可替换它。', 'Load that data again; it then replaces the damaged copy.'),
} as const;

export const sayOther = teller(messages);
