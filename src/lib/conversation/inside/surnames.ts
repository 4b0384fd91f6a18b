const compound = '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 轩辕 端木 南宫 独孤 歐陽 司馬 諸葛'.split(
  ' '
);
const single =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗花方俞任袁柳史唐廉薛雷贺倪汤罗郝邬安乐于傅皮齐康伍余顾孟黄穆萧肖尹姚邵汪毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪左石崔龚程邢裴陆翁荀甄曲封储靳段焦侯秋仲伊宫宁仇栾甘厉戎武刘景詹龙叶黎白蒲邰赖卓池乔闻党翟谭申冉雍桑桂牛寿边扈燕尚温庄晏柴瞿阎闫艾向古易廖终耿匡文寇广沃利蔚隆师巩聂晁敖冷辛饶曾关游竺权益桓公付覃涂岳符常祁趙錢孫吳鄭馮陳衛蔣韓楊許張嚴華魏謝鄒蘇範魯韋馬龔葉黃劉羅賀湯譚鄧蕭閻盧鍾賴龍萬顧莊聶餘關';
const beforeTitle = '包连全查满越简盖习欧费';

const goesOn = '的了是不都也就我你您他她它这那哪个没还要给到么吗吧呢啊呀把被让跟说过着上下去什怎很太再又才只已所';
const goesOnBehind = '在用打想名今昨现报查问交买住办电手机身';

/** Titles after a name: those for customers, then those for people at work. */
export const politeTitles = '先生 女士 小姐 太太 阿姨 老师 叔叔 大爷 大妈 大叔 大哥 大姐 奶奶 爷爷'.split(' ');
const workTitles = '师傅 经理 主任 主管 专员 医生 工程师 警官 律师'.split(' ');

export const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
const startsWithOne = (text: string, words: readonly string[]): boolean => words.some((it) => text.startsWith(it));

/** True if a text begins with a title, of a customer or of a worker. 王总 contains one, 话费总共 does not. */
export const isPolite = (text: string): boolean => startsWithOne(text, politeTitles);
export const isAtWork = (text: string): boolean =>
  startsWithOne(text, workTitles) || /^总(?:[，。,！？\s您你好说的]|$)/u.test(text);

export function surnameAt(text: string): string | undefined {
  const first = text[0];
  return (
    compound.find((it) => text.startsWith(it)) ?? (first !== undefined && single.includes(first) ? first : undefined)
  );
}

/** Returns the full name at the start of a text: a surname with one or two characters of a given name. */
export function fullNameAt(text: string): string | undefined {
  const surname = surnameAt(text);
  if (surname === undefined) return undefined;
  let to = surname.length;
  for (const ends of [goesOn, goesOn + goesOnBehind]) {
    const rest = text.slice(to);
    if (!isHan(rest) || ends.includes(rest[0]!) || isPolite(rest) || isAtWork(rest)) break;
    to += 1;
  }
  return to > surname.length ? text.slice(0, to) : undefined;
}

/** Returns the name before a title at the start of a text, without the title: 王先生, 李晓红女士. */
export function titledNameAt(text: string, isTitle: (rest: string) => boolean): string | undefined {
  const surname =
    surnameAt(text) ?? (isTitle !== isAtWork && beforeTitle.includes(text[0] ?? ' ') ? text[0]! : undefined);
  if (surname === undefined) return undefined;
  for (let to = surname.length; to <= surname.length + 2; to += 1) {
    if (isTitle(text.slice(to))) return text.slice(0, to);
    if (!isHan(text.slice(to)) || goesOn.includes(text[to]!)) return undefined;
  }
  return undefined;
}

const words = `
  高一二三兴峰清速级额价考中铁血度于等达档效些空层 马上路力桶虎 方便式案面法向才 万一能块分元多兆 任何务性意由职 常年用见规常时驻备态客 安装排全心静置抚稳慰检卓保顿徽 包月年含括装裹容干邮 于是此今
  向客公上运营有外来前后左右南北东西 黄色金灯牌昏 白跑天色白交班费扣等卡 金额融卡牌钱属色价 钱我都是不没扣怎还交又退也包多少呢款就到能 石家头油 江苏西南北边 雷电雨阵 武汉警 龙卡头
  周末一二三四五六日边围期年转 许多可久 陆续 严重格肃禁 温度馨州和 顾客问虑 程序度 毛病重 夏天季 范围 田里 付款费钱完清过账出 曾经 余额下的 孙子女辈儿 胡说乱同 何时况必种处人 洪水 段时间话子落 史上
  谢谢您了 郑重州 肖像 董事 苏州醒 沈阳 钟头点 莫名非 孔子 关机闭掉于系心停门注键联怀照 古怪代老城 施工行加 华为北东南 杜绝 左右边侧 冷静淡 尤其 符合号 游戏客览 岳父母 项目 申请诉报领办明购
  房间子东租屋产 凌晨 封闭锁停号面顶 路由上边口过费段途程 季度节 宫里 宁可愿波 燕子 伍佰 舒服适 康复 齐全了 师傅生 文件字明化本员案 广告东州场播电西 利息用益率润
  公司里共安开众布交告积务户寓园民平章正道费 权限益利 益处 终于端止身点究 易于 卫生星 席位 池子 党员费 边上缘界 云南端盘网服 乐意趣视享 鲁莽 花费钱了园时样 苗头 景点区 章程节 柏油 米线
  皮肤 梅雨 桂林 林子业 戴上 童装 秋天季 仲裁 寿险 尚未且 牛奶 祝您你愿福大 叶子 罗列嗦 储值存备 甘肃心 厉害 蓝牙色屏光灯 涂改 贺卡 张罗口贴`;
const seconds = new Map(
  words
    .trim()
    .split(/\s+/)
    .map((it) => [it[0]!, it.slice(1)])
);

/** True for common words that begin with a surname, such as 马上 and 高兴. */
export const isOrdinary = (word: string): boolean => (seconds.get(word[0] ?? '') ?? '').includes(word[1] ?? ' ');
