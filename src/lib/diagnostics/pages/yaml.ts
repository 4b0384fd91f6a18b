import type { sentences } from '../catalogue/yaml';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0101: { zh: '空文件什么也没说；读它的人只会以为是空白的场景或通话。', en: 'An empty file says nothing, and nothing may be guessed for it.' },
  SB0102: { zh: '太大的文件会让浏览器和命令行停住，所以先量大小再读。', en: 'A file that is too large would stall browser and command line, so its size is judged before it is read.' },
  SB0103: { zh: '别的编码读成 UTF-8 会变成乱码，客户的话就不是作者写的话。', en: 'Another encoding read as UTF-8 becomes other words than the author’s.' },
  SB0104: { zh: '控制字符看不见，却能改变终端和解析器读到的内容。', en: 'Control characters cannot be seen and yet change what a terminal or a parser reads.' },
  SB0105: { zh: '行、键和值有上限，恶意或误选的文件不会拖垮读它的人。', en: 'Lines, keys and values are limited, so that a wrong or hostile file brings nobody down.' },
  SB0106: { zh: '嵌套过深只会出现在写错或恶意的文件里，继续读会耗尽内存。', en: 'Only mistaken or hostile files are nested so deep, and reading on would use up the memory.' },
  SB0107: { zh: 'YAML 写法有误时，后面的内容属于谁就说不准，整份文件都不读。', en: 'Once the YAML is wrong nobody can say what belongs to what, so nothing of the file is used.' },
  SB0108: { zh: '一个文件一个文档：多出来的那份会被悄悄漏掉。', en: 'One file, one document: a second one would be passed over in silence.' },
  SB0109: { zh: '标签和指令能让解析器造出数据以外的东西，这里只读普通数据。', en: 'Tags and directives can make a parser build more than data; here only plain data is read.' },
  SB0110: { zh: '没有锚点的别名指向空处，读出来的值会是空的。', en: 'An alias without an anchor points nowhere, and the value would be empty.' },
  SB0111: { zh: '别名可以层层展开成极大的数据，所以展开后的大小也有上限。', en: 'Aliases can expand to enormous data, so their expansion is limited, too.' },
  SB0112: { zh: '同一个键写两次，只有一个会生效，作者看不出是哪一个。', en: 'Of a key that is there twice only one would count, and no author sees which.' },
  SB0113: { zh: '这几个键在 JavaScript 里另有含义，会改坏读它的程序。', en: 'These keys have a meaning of their own in JavaScript and could damage the program that reads them.' },
  SB0114: { zh: '合并键不属于 YAML 1.2，各家读法不同。', en: 'The merge key is not part of YAML 1.2, and readers differ about it.' },
  SB0115: { zh: '无穷大、非数字和放不下的数字没法计算，也不该出现在句子里。', en: 'Infinity, no-number and numbers that do not fit cannot be counted with.' },
  SB0116: { zh: '列表或映射作键，在数据里没有名字可叫。', en: 'A list or a mapping as a key has no name by which the data could call it.' },
  SB0117: { zh: '解析器自己停住了；多半是缩进或引号成片地坏了。', en: 'The parser itself gave up, mostly because indents or quotes are broken all over.' },
  SB0118: { zh: '一份坏文件可能有上千个问题，列多了没人看；被省略时要说出来。', en: 'A bad file can have thousands of faults; a list of all helps nobody, but that it was cut is told.' }
} as const satisfies Reasons<typeof sentences>;
