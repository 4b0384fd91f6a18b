import { reporter, type Family } from '../report';

/** Files imported and exported by the browser, profiles, disputes and data stored by digest. */
// prettier-ignore
export const sentences = {
  // Import.
  SB0520: ['error', '这不是可读的练习文件：{field}应为{expected}。', 'This is not a readable run file: {field} should be {expected}.',
    '选择由接线台导出的文件，不要手工修改。什么都没有导入。', 'Choose a file that Switchboard exported, unedited. Nothing was imported.'],
  SB0521: ['error', '练习文件太大：{what} 为 {came}，上限 {limit}。', 'The run file is too large: {what} is {came}, the limit {limit}.',
    '检查文件是否正确。什么都没有导入。', 'Check that it is the right file. Nothing was imported.'],
  SB0522: ['error', '这次练习已导入太多次。', 'This run was imported too many times.',
    '删除一些重复的练习并清空回收站。什么都没有导入。', 'Delete some of the copies and empty the bin. Nothing was imported.'],
  // Profile, disputes, data by digest.
  SB0531: ['error', '请写明哪里评得不对，最多 {limit} 个字。', 'Say what is wrong about it, in at most {limit} characters.',
    '写明哪里不对后再提交。', 'Write what is wrong and submit it again.'],
  SB0534: ['error', '请写明由谁答复，最多 {limit} 个字。', 'Say who answers, in at most {limit} characters.',
    '填上姓名后再答复。', 'Enter the name and answer again.'],
  // A file that was picked to be imported.
  SB0550: ['error', '文件太大：{came} MB，上限 {limit} MB。', 'The file is too large: {came} MB, the limit is {limit} MB.', '检查文件是否正确。什么都没有导入。', 'Check that it is the right file. Nothing was imported.'],
  SB0551: ['error', '文件是空的。', 'The file is empty.', '选择由接线台导出的文件。什么都没有导入。', 'Choose a file that Switchboard exported. Nothing was imported.'],
  SB0552: ['error', '这不是文本文件，或不是 UTF-8 编码。', 'This is not a text file, or not in UTF-8.', '练习文件是导出的 .json；图片、压缩包和表格不能导入。什么都没有导入。', 'Run files are exported as .json; pictures, archives and spreadsheets cannot be imported. Nothing was imported.'],
  SB0553: ['error', '这不是 JSON：从这里起读不下去。', 'This is not JSON: it cannot be read from here on.', '选择由接线台导出的文件，不要手工修改。什么都没有导入。', 'Choose a file that Switchboard exported, unedited. Nothing was imported.'],
  SB0554: ['error', '嵌套超过 {limit} 层。', 'It is nested more than {limit} deep.', '选择由接线台导出的文件，不要手工修改。什么都没有导入。', 'Choose a file that Switchboard exported, unedited. Nothing was imported.'],
  SB0555: ['error', '浏览器读不到这个文件：它是文件夹，或者已被移走、改动。', 'The browser cannot read this file: it is a folder, or was moved or changed.', '再选择一次；文件夹里的文件要逐个选择。什么都没有导入。', 'Choose it again; of a folder, choose the files in it. Nothing was imported.'],
  SB0556: ['error', '读取练习文件的程序没有取到。', 'What reads run files could not be fetched.', '联网后再导入。什么都没有导入。', 'Import it again when you are online. Nothing was imported.'],
  SB0557: ['error', '这不是练习文件，而是{is}。', 'This is no run but {is}.', '它该去的地方：{belongs}。什么都没有导入。', 'Where it belongs: {belongs}. Nothing was imported.']
} as const satisfies Family;

export const report = reporter(sentences);
