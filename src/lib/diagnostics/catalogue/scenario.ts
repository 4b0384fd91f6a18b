import { reporter, type Family } from '../report';

/** A scenario: its shape, and whether it can be played and is fair. */
// prettier-ignore
export const sentences = {
  // Its shape.
  SB0301: ['error', '缺少 {name}', '{name} is missing', '补上 {name}：{expected}', 'add {name}: {expected}'],
  SB0302: ['error', '{name} 应是{expected}，写的是 {came}', '{name} should be {expected}, it says {came}', '改成{expected}', 'write {expected}'],
  SB0303: ['error', '不认识的键 {name}', 'unknown key {name}', '{suggestion}', '{suggestion}'],
  SB0304: ['error', '{name} 不能是 {came}', '{name} cannot be {came}', '{suggestion}', '{suggestion}'],
  SB0305: ['error', '这里应是一份场景文件，写的是 {came}', 'this should be a scenario, it is {came}', '从 scenarios/ 里的一个文件复制开始', 'start from a copy of a file in scenarios/'],
  // Names that nothing goes by.
  SB0320: ['error', '没有触发词 {name}', 'there is no trigger {name}', '{suggestion}', '{suggestion}'],
  SB0321: ['error', '没有台词 {name}', 'there is no line {name}', '{suggestion}', '{suggestion}'],
  SB0322: ['error', '没有客户状态 {name}', 'there is no customer state {name}', '{suggestion}', '{suggestion}'],
  SB0323: ['error', '没有事实 {name}', 'there is no fact {name}', '{suggestion}', '{suggestion}'],
  SB0324: ['error', '没有变体 {name}', 'there is no variant {name}', '{suggestion}', '{suggestion}'],
  SB0325: ['error', '没有条款 {name}', 'there is no clause {name}', '{suggestion}', '{suggestion}'],
  SB0326: ['error', '没有要素或行为 {name}', 'there is no part or act {name}', '{suggestion}', '{suggestion}'],
  SB0327: ['error', '没有桌面操作 {name}', 'there is no desktop act {name}', '{suggestion}', '{suggestion}'],
  SB0328: ['error', '没有{kind} {name}', 'there is no {kind} {name}', '{suggestion}', '{suggestion}'],
  SB0329: ['error', '没有团队 {name}', 'there is no team {name}', '{suggestion}', '{suggestion}'],
  SB0330: ['warning', '没有反应会设置标记 {name}', 'no reaction sets the flag {name}', '{suggestion}', '{suggestion}'],
  SB0331: ['error', '{{name}} 不是任何事实', '{{name}} names no fact', '{suggestion}', '{suggestion}'],
  SB0332: ['error', '{{name}} 填不进去：带连字符的事实不能写在大括号里', '{{name}} is never filled: a fact with a hyphen cannot stand in braces', '把事实改名，如 {better}', 'rename the fact, for example to {better}'],
  SB0333: ['error', '说法“{wording}”看不懂：{where}', 'the wording “{wording}” cannot be understood: {where}', '写法见 scenarios/README.md', 'see scenarios/README.md for how wordings are written'],
  // What is missing or too much.
  SB0340: ['error', '缺少{language}', 'the {language} text is missing', '补上 {key}，或从 languages 里去掉这种语言', 'add {key}, or take the language out of languages'],
  SB0341: ['error', '没有变体', 'there is no variant', '至少写一个变体', 'write at least one'],
  SB0342: ['error', '权重 {weight} 不大于 0，这个变体永远抽不到', 'the weight {weight} is not over 0: no seed ever plays this variant', '写大于 0 的数，或删掉变体', 'write a number over 0 or delete the variant'],
  SB0343: ['error', '{name} 重复', '{name} is there twice', '改名或删掉一个', 'rename or delete one of them'],
  SB0344: ['error', 'modes 里有 guided，但没有可选台词', 'modes lists guided, but there are no ready lines', '写 ready，或从 modes 去掉 guided', 'write some under ready, or take guided out of modes'],
  SB0345: ['warning', '状态 {name} 里没有不当的可选台词', 'no bad ready line is offered in the state {name}', '加一句能教人的错误说法（bad）', 'add one that is bad in an instructive way'],
  SB0346: ['warning', '状态 {name} 里只有 {count} 句可选台词', 'the state {name} has only {count} ready lines', '凑够三到四句', 'offer three or four'],
  SB0347: ['warning', '台词 {name} 没有用到', 'the line {name} is never said', '用上或删掉', 'use it or delete it'],
  SB0348: ['warning', '没有反应会走到状态 {name}', 'no reaction leads to the state {name}', '用 go: {name} 走到，或删掉', 'lead there with go: {name}, or delete it'],
  SB0349: ['warning', '状态 {name} 没有出路', 'there is no way out of the state {name}', '写一个 go、对 close 的反应，或让客户挂断', 'write a go, a reaction to close, or let the customer hang up'],
  SB0350: ['error', '客户的起始心情 {mood} 已经到了挂断的程度（{at}）', 'the customer starts at mood {mood}, which is where they hang up ({at})', '让 mood 高于 hangs-up.at', 'let mood start above hangs-up.at'],
  SB0351: ['error', '变体 {name} 当场解决不了，又没有团队可转', 'the variant {name} cannot be settled on the call and names no team', '写 team，或 conditions 里写 solvable-on-the-spot: true', 'name a team, or set solvable-on-the-spot: true'],
  SB0352: ['warning', '没听懂时客户不会有反应', 'the customer has no reaction to what is not understood', '在 anywhere 里写 otherwise', 'write otherwise under anywhere'],
  SB0353: ['warning', '前一个反应没有条件，这个永远轮不到', 'the reaction before this one has no condition, so this one is never reached', '给前一个加 if 或 once，或调换顺序', 'give the one before an if or once, or swap them'],
  SB0354: ['error', 'does: waits 和 wait 要一起写', 'does: waits and wait belong together', '写 does: [waits] 和 wait: 3m', 'write does: [waits] and wait: 3m'],
  SB0355: ['warning', '{name} 在 remedies 里有，但 names 里没有说法，谁也说不出来', '{name} is a remedy that names gives no wording, so nobody can put it', '在 names.remedies 里写说法', 'write its wordings under names.remedies'],
  SB0356: ['error', '{source} 会被读成数字 {value}', '{source} is read as the number {value}', '放进引号："{source}"', 'put it in quotes: "{source}"'],
  SB0357: ['warning', '客户对 {name} 有反应，却没有列出哪些词', 'the customer reacts to {name}, but no words are listed for it', '在 {name} 里列出这些词，或删掉反应', 'list the words under {name}, or delete the reaction'],
  SB0358: ['warning', '列了 {name} 的词，却没有对它的反应', 'words are listed for {name}, but nothing reacts to it', '写一个 {name} 的反应，或删掉这些词', 'write a reaction to {name}, or delete the words'],
  SB0359: ['error', '没有共用行为 {name}', 'there is no shared behaviour {name}', '{suggestion}', '{suggestion}'],
  SB0360: ['error', '没写客户何时挂断、沉默多久会问', 'nothing says when the customer hangs up, or how long silence is borne', '用上 manners（uses: [manners]），或在 temper 里写 hangs-up 和 patience', 'use manners (uses: [manners]), or write hangs-up and patience under temper'],
  SB0361: ['error', '共用行为 {shared} 要用到事实 {name}', 'the shared behaviour {shared} needs the fact {name}', '在 facts 里写 {name}', 'write {name} under facts'],
  SB0362: ['error', '{month}账单各项之和是 {sum} 元，total 写的是 {total} 元（变体 {variant}）', 'the rows of the bill for {month} come to {sum} yuan, its total says {total} (variant {variant})', '改 total、rows，或抽到它们的事实', 'correct total, the rows, or the facts that they are drawn from'],
  // What `sb check` finds beside.
  SB0390: ['error', '变体 {variant} 里 {dimension} 没有任何可得分', 'in the variant {variant} nothing can be earned in {dimension}', '调整 class、business 或 conditions，让这一项有条款可考', 'change class, business or conditions so that a clause of it is due'],
  SB0392: ['error', '编号 {id} 已被 {first} 使用', 'the id {id} is already that of {first}', '换一个编号', 'give it another id'],
  SB0393: ['error', '编号 {id} 与文件名 {name} 不同', 'the id {id} differs from the name of the file, {name}', '改成一样', 'make them the same'],
  SB0394: ['error', '沙盘来电的场景没有询问联系电话和地址的台词', 'a scenario for callers has no line that asks for contact and address', '在 uses 里加上 compared，或写一条 until 为 [ask-for:contact, ask-for:serviceAddress] 的 ready', 'add compared to uses, or a ready line with until: [ask-for:contact, ask-for:serviceAddress]']
} as const satisfies Family;

export const report = reporter(sentences);
