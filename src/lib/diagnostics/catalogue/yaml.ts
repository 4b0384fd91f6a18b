import { reporter, type Family } from '../report';

/** Files before their content is interpreted: bytes and YAML. The cases of SB0107 are the parser's codes. */
// prettier-ignore
export const sentences = {
  SB0101: ['error', '文件是空的', 'the file is empty', '从一个现有的文件复制开始', 'start from a copy of a file that works'],
  SB0102: ['error', '文件有 {came}，上限 {limit}', 'the file has {came}, the limit is {limit}', '确认选对了文件，或删去用不到的部分', 'check that it is the right file, or leave out what is not needed'],
  SB0103: ['error', '文件不是 UTF-8 编码', 'the file is not UTF-8', '在编辑器里另存为 UTF-8', 'save it as UTF-8 in your editor'],
  SB0104: ['error', '文件里有控制字符（编码 {code}）', 'there is a control character (code {code})', '删掉这个字符', 'delete that character'],
  SB0105: ['error', '文件里的{what}太多，上限 {limit}', 'there are too many {what}, the limit is {limit}', '删减，或拆成几个文件', 'shorten the file or split it'],
  SB0106: ['error', '嵌套超过 {limit} 层', 'this is nested deeper than {limit} levels', '减少层次', 'use fewer levels'],
  SB0107: ['error', 'YAML 写法有误：{detail}', 'this is not valid YAML: {detail}', '检查这一行和上一行', 'look at this line and the one before'],
  'SB0107.BAD_INDENT': ['error', 'YAML 写法有误：缩进不对', 'this is not valid YAML: the indent is wrong', '同级的行用相同的空格数', 'give lines of one level the same number of spaces'],
  'SB0107.open': ['error', 'YAML 写法有误：这里的“{sign}”没有闭合', 'this is not valid YAML: the {sign} here is not closed', '在它的内容后面补上“{end}”', 'put a {end} behind what belongs in it'],
  'SB0107.colon': ['error', 'YAML 写法有误：“{key}”后面没有半角冒号加空格', 'this is not valid YAML: there is no plain colon with a blank behind {key}', '写成“{key}: …”', 'write "{key}: …"'],
  'SB0107.braces': ['error', 'YAML 写法有误：含有“{fact}”的文字没有加引号', 'this is not valid YAML: the text with {fact} in it is not in quotes', '把含有 { } 的文字放进引号', 'put text with { } in quotes'],
  'SB0107.TAB_AS_INDENT': ['error', 'YAML 写法有误：用了制表符缩进', 'this is not valid YAML: a tab is used as indent', '改用空格', 'use spaces'],
  'SB0107.WIDE_INDENT': ['error', 'YAML 写法有误：用了全角空格或不换行空格缩进', 'this is not valid YAML: full-width or no-break blanks are used as indent', '改用半角空格', 'use plain spaces'],
  'SB0107.MISSING_CHAR': ['error', 'YAML 写法有误：少了一个符号', 'this is not valid YAML: a sign is missing', '检查冒号、逗号、引号和括号是否成对', 'check that colons, commas, quotes and brackets are all there'],
  'SB0107.UNEXPECTED_TOKEN': ['error', 'YAML 写法有误：这里多出了内容', 'this is not valid YAML: something stands here that does not belong', '检查这一行和上一行', 'look at this line and the one before'],
  'SB0107.BAD_SCALAR_START': ['error', 'YAML 写法有误：文字不能以这个符号开头', 'this is not valid YAML: text cannot start with this sign', '把文字放进引号', 'put the text in quotes'],
  'SB0107.BAD_DQ_ESCAPE': ['error', 'YAML 写法有误：双引号里的 \\ 写法不对', 'this is not valid YAML: a \\ in double quotes is wrong', '写成 \\\\，或用单引号', 'write \\\\ or use single quotes'],
  'SB0107.BLOCK_AS_IMPLICIT_KEY': ['error', 'YAML 写法有误：一行里有两个“键: 值”', 'this is not valid YAML: there are two "key: value" on one line', '把含冒号的文字放进引号', 'put text with a colon in quotes'],
  'SB0107.BLOCK_IN_FLOW': ['error', 'YAML 写法有误：括号里不能用缩进写法', 'this is not valid YAML: indented lists cannot stand in brackets', '在括号里用逗号分隔', 'separate with commas in brackets'],
  'SB0107.MULTILINE_IMPLICIT_KEY': ['error', 'YAML 写法有误：键不能跨行', 'this is not valid YAML: a key cannot span lines', '把键写在一行内', 'keep the key on one line'],
  'SB0107.KEY_OVER_1024_CHARS': ['error', 'YAML 写法有误：键太长', 'this is not valid YAML: the key is too long', '缩短键', 'shorten it'],
  'SB0107.MULTIPLE_ANCHORS': ['error', 'YAML 写法有误：一个值有两个锚点', 'this is not valid YAML: a value has two anchors', '只留一个', 'keep one'],
  'SB0107.BAD_ALIAS': ['error', 'YAML 写法有误：别名或锚点写法不对', 'this is not valid YAML: an alias or anchor is wrong', '写成 &名称 和 *名称', 'write &name and *name'],
  'SB0107.ALIAS_PROPS': ['error', 'YAML 写法有误：别名不能带锚点', 'this is not valid YAML: an alias cannot have an anchor', '删掉锚点', 'take the anchor out'],
  'SB0107.BAD_COLLECTION_TYPE': ['error', 'YAML 写法有误：标签与内容不符', 'this is not valid YAML: the tag does not fit what it stands on', '删掉标签', 'take the tag out'],
  SB0108: ['error', '文件里有不止一个文档（---）', 'there is more than one document (---)', '一个文件只写一个', 'keep one document a file'],
  SB0109: ['error', '不支持标签或指令 {what}', 'tags and directives are not read: {what}', '删掉它', 'take it out'],
  SB0110: ['error', '别名 *{name} 没有可用的锚点', 'the alias *{name} has no anchor before it', '先在前面写 &{name}，且不能引用自己', 'put &{name} before it, and not around it'],
  SB0111: ['error', '别名太多或展开太大，上限 {limit}', 'there are too many aliases, or they expand to too much; the limit is {limit}', '把内容写出来，少用别名', 'write it out instead of using aliases'],
  SB0112: ['error', '键 {key} 重复，第 {first} 行已有', 'the key {key} is there twice, first in line {first}', '改名或删掉一个', 'rename or delete one of them'],
  SB0113: ['error', '不能用 {key} 作键', 'the key {key} cannot be used', '换一个名字', 'use another name'],
  SB0114: ['error', '不支持合并键 <<', 'the merge key << is not read', '把要合并的键写出来', 'write out the keys that it would merge'],
  SB0115: ['error', '{value} 不是可用的数字', '{value} is not a usable number', '写一个普通的数字', 'write an ordinary number'],
  SB0116: ['error', '键必须是文字', 'a key has to be text', '把键写成一个词', 'write the key as a word'],
  SB0117: ['error', '文件读不了（{detail}）', 'the file cannot be read ({detail})', '检查缩进和引号，或从一个现有的文件重新开始', 'check indents and quotes, or start again from a file that works'],
  SB0118: ['info', '问题太多，只列出前 {limit} 个', 'there is more: only the first {limit} are listed', '先改好列出的，再检查一次', 'mend those that are listed, then check again']
} as const satisfies Family;

export const report = reporter(sentences);
