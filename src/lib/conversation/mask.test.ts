import { describe, expect, it } from 'vitest';
import { filledIn, masked } from './mask';
import type { Speaker } from './turns';

const of = (who: Speaker, ...texts: readonly string[]) =>
  masked({ turns: texts.map((text, at) => ({ who, text, line: at + 1 })), lang: 'zh-CN' });
const talk = (...some: readonly (readonly [Speaker, string])[]) =>
  masked({ turns: some.map(([who, text], at) => ({ who, text, line: at + 1 })), lang: 'zh-CN' });
const texts = (who: Speaker, ...some: readonly string[]) => of(who, ...some).turns.map(({ text }) => text);

describe('what somebody can be found by', () => {
  it('is taken out, however it is written', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['我的号码是13912345678', '我的号码是{serviceNumber}'],
      ['139 1234 5678 这个号', '{serviceNumber} 这个号'],
      ['号码幺三九幺二三四五六七八', '号码{serviceNumber}'],
      ['座机010-62345678', '座机{serviceNumber}'],
      ['身份证110101199003070010', '身份证{identityNumber}'],
      ['卡号6222 0212 3456 7890 123', '卡号{cardNumber}'],
      ['账号是 99001234567', '账号是 {number}'],
      ['发到 li.si@mail.cn 吧', '发到 {email} 吧'],
      ['我住在北京市朝阳区幸福路12号3单元501室，快来', '我住在{address}，快来'],
      ['幸福花园3栋201坏了', '{address}坏了'],
      ['我叫张伟，想问一下', '我叫{name}，想问一下'],
      ['My name is John Smith and I pay', 'My name is {name} and I pay'],
      ['I live at 12 Oak Street, Leeds.', 'I live at {address}.'],
      ['我是张三丰，我家宽带断网了', '我是{name}，我家宽带断网了'],
      ['这里是欧阳明。', '这里是{name}。'],
      ['我妈叫刘桂芳。', '我妈叫{otherName}。'],
      ['车牌京A12345', '车牌{plate}'],
      ['服务密码是884422', '服务密码是{secret}'],
      ['验证码482913，收到了', '验证码{secret}，收到了'],
      ['482913', '{secret}'],
      ['微信zhangsf_99', '微信{account}'],
      ['我生日是1988年3月5日', '我生日是{birthday}'],
      ['my passcode is 4821', 'my passcode is {secret}'],
      ['My wife Mary Jones pays it.', 'My wife {otherName} pays it.'],
      ['it is in Mary Jones’s name', 'it is in {name}’s name'],
      ['born on 3 May 1988', 'born on {birthday}'],
      ['I live at 12 Oak Road, Oxford OX2 6XE.', 'I live at {address}.'],
      ['my postcode is OX2 6XE', 'my postcode is {postcode}'],
      ['+49 160 1234567 please', '{serviceNumber} please'],
      ['call 07911 123 456', 'call {serviceNumber}'],
      ['it is one three nine one two three four five six', 'it is {serviceNumber}']
    ];
    for (const [said, left] of cases) expect(texts('customer', said), said).toEqual([left]);
  });

  it('is a whole address, however much of it is told', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['我住在南京市鼓楼区中山北路200号3栋502室', '我住在{address}'],
      ['住南京鼓楼区中山北路200号', '住{address}'],
      ['广州市天河区体育西路103号维多利广场B座1608', '{address}'],
      ['地址是江苏省苏州市姑苏区平江路66号，麻烦快点', '地址是{address}，麻烦快点'],
      ['地址和平路二十三号四单元五零二，宽带断网', '地址{address}，宽带断网'],
      ['我家在重庆市渝中区中山一路8号2单元', '我家在{address}'],
      ['到浦东新区张江路12弄3号楼1201室来', '到{address}来'],
      ['我们小区是翡翠湾3幢2单元1101，没信号', '我们小区是{address}，没信号'],
      ['送到朝阳区望京街道阜通东大街6号院3号楼', '送到{address}'],
      ['中山北路200号金鹰大厦，18层', '{address}'],
      ['我住在武汉市洪山区，珞喻路二号', '我住在{address}'],
      ['3栋502室的网断了', '{address}的网断了'],
      ['您是幸福花园的3栋201，对吗', '您是{address}，对吗'],
      ['李家庄村12号', '{address}'],
      ['天津市和平区南京路与营口道交口88号', '{address}'],
      ['我家住科华北路62号力宝大厦南楼1203', '我家住{address}'],
      ['门牌号是3-2-501', '门牌号是{address}'],
      ['We are at Flat 3, The Maltings, Station Road, Ely CB7 4BS', 'We are at {address}'],
      ['It is 12 Kings Road, flat 4B, Guildford GU1 3DA, and it is down', 'It is {address}, and it is down'],
      ['Send it to flat 4B, 12 Kings Road, Guildford', 'Send it to {address}'],
      ['My address is Rose Cottage, 5 Mill Lane, Guildford.', 'My address is {address}.'],
      ['I live at 12 Oak Street and my line is dead', 'I live at {address} and my line is dead'],
      ['Flat 2, Guildford GU1 3DA', '{address}'],
      ['45B New Station Road in Bath BA1 1AA please', '{address} please']
    ];
    for (const [said, left] of cases) expect(texts('customer', said), said).toEqual([left]);
  });

  it('is the name of whoever is spoken of', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['我爱人李秀英办的', '我爱人{otherName}办的'],
      ['是我老公张志强，他去年办的', '是我老公{otherName}，他去年办的'],
      ['我妈刘桂兰说网断了', '我妈{otherName}说网断了'],
      ['我儿子叫欧阳明远', '我儿子叫{otherName}'],
      ['用的是我同事王芳的手机', '用的是我同事{otherName}的手机'],
      ['联系人：陈建国，晚上打', '联系人：{otherName}，晚上打'],
      ['机主是我爸，赵国梁。', '机主是我爸，{otherName}。'],
      ['昨天来的师傅姓周', '昨天来的师傅姓{otherName}'],
      ['刘桂兰是我母亲', '{otherName}是我母亲'],
      ['我是刘桂兰的女儿', '我是{otherName}的女儿'],
      ['是张建国本人吗', '是{name}本人吗'],
      ['我外婆名字叫做上官婉儿', '我外婆名字叫做{otherName}'],
      ['王师傅说修好了', '{otherName}师傅说修好了'],
      ['我叫王建国我家断网了', '我叫{name}我家断网了'],
      ['登记的是孙丽华。', '登记的是{name}。'],
      ['我是何女士', '我是{name}'],
      ['My husband Peter Hill pays', 'My husband {otherName} pays'],
      ['Your mother, Rose Hill, rang', 'Your mother, {otherName}, rang']
    ];
    for (const [said, left] of cases) expect(texts('customer', said), said).toEqual([left]);
  });

  it('is a name that answers a question, and nobody else’s', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['请问登记的姓名是？', '是的，刘桂兰', '是的，{name}'],
      ['请问您贵姓？', '免贵姓李', '免贵姓{name}'],
      ['怎么称呼您', '欧阳明', '{name}'],
      ['请问怎么称呼', '黄女士', '{name}'],
      ['机主是谁', '谢谢王女士，师傅陈师傅来过', '谢谢{otherName}女士，师傅{otherName2}师傅来过'],
      ['机主姓名是什么', '嗯就是王强，号码我报一下', '嗯就是{name}，号码我报一下'],
      ['您母亲叫什么名字？', '刘桂兰', '{otherName}'],
      ['机主姓名？', '是我妈 刘桂兰', '是我妈 {otherName}'],
      ['请问您叫什么名字', '方便，马上说', '方便，马上说'],
      ['请问机主姓名', '高兴什么，安装宽带', '高兴什么，安装宽带'],
      ['您是要办什么业务', '刘海', '刘海'],
      ['May I have your name, please?', 'Sure. Anna Bell', 'Sure. {name}'],
      ['Whose name is on the account? Your full name, please', 'It’s Bell', 'It’s {name}'],
      ['What is your name?', 'Why? Sorry, Of course', 'Why? Sorry, Of course']
    ];
    for (const [asked, said, left] of cases)
      expect(talk(['agent', asked], ['customer', said]).turns[1]!.text, asked).toBe(left);
  });

  it('is of as many people as are named, by whatever part of their names', () => {
    const family = talk(
      ['customer', '我叫宋强，我爱人李秀英的号码停机了'],
      ['agent', '宋先生，是李秀英女士的号码，还是您母亲刘桂兰女士的？'],
      ['customer', '秀英的，刘桂兰是我妈。小李不懂'],
      ['agent', '好的，给李女士办了，王师傅上门，宋强先生再见']
    );
    expect(family.turns.map(({ text }) => text)).toEqual([
      '我叫{name}，我爱人{otherName}的号码停机了',
      '{name}，是{otherName}女士的号码，还是您母亲{otherName2}女士的？',
      '{otherName}的，{otherName2}是我妈。小李不懂',
      '好的，给{otherName}女士办了，{otherName3}师傅上门，{name}再见'
    ]);
    expect(new Set(family.masked.map(({ value }) => value.zh)).size).toBe(4);
    const english = talk(
      ['customer', 'My wife Mary Jones pays. I am John Smith.'],
      ['agent', 'Thank you, Mr Smith. Is Mary there? Mrs Jones has to agree.'],
      ['customer', 'No, John will do.']
    );
    expect(english.turns.map(({ text }) => text)).toEqual([
      'My wife {otherName} pays. I am {name}.',
      'Thank you, {name}. Is {otherName} there? {otherName} has to agree.',
      'No, {name} will do.'
    ]);
  });

  it('is called the same wherever it stands, a name also without the words that tell it', () => {
    const { turns, masked: some } = of(
      'customer',
      '我叫张伟',
      '我的号是13912345678',
      '张伟，139-1234-5678',
      '另一个13712345678'
    );
    expect(turns.map(({ text }) => text)).toEqual([
      '我叫{name}',
      '我的号是{serviceNumber}',
      '{name}，{serviceNumber}',
      '另一个{serviceNumber2}'
    ]);
    expect(some.map(({ id, count }) => [id, count])).toEqual([['name', 2], ['serviceNumber', 2], ['serviceNumber2', 1]]); // prettier-ignore
  });

  it('is of the agent where the agent says it, with the number that every call fills in', () => {
    expect(texts('agent', '您好，工号3307为您服务', '张先生您好')).toEqual([
      '您好，工号{agentId}为您服务',
      '{name}您好'
    ]);
  });

  it('is no sum, no date, no time, and nobody', () => {
    const plain = [
      '这个月129元',
      '2026-11-27 10:05 之前',
      '20261127',
      '一百二十九块',
      '我叫人来修',
      '我是老用户，想问一下',
      '我是来投诉的',
      '我是昨天办的',
      '验证码没收到',
      '密码忘了，怎么办',
      '他叫我打过来的',
      '微信上办的',
      'I forgot my password again',
      'the code did not come',
      'my son uses it',
      '这位先生您好',
      'about 30 minutes',
      'I am not sure',
      '我妈高兴坏了',
      '我老公马上到家',
      '我爱人方便接电话',
      '我儿子常用流量',
      '师傅安装好了就走了',
      '我女儿包月的套餐',
      '我爸任何时候都在',
      '我妈还有费用没交',
      '我老婆连不上网',
      '同事向您反映过',
      '我家那个先生不在',
      '于是白天黄色的灯亮了',
      '12月3号到5号断网',
      '我家在小区里3楼没信号',
      '全市各区都断了',
      '无线路由器放2楼',
      '10号线路断了3层交换机',
      '两个号，一个3号办的',
      '我家三室两厅',
      '这条街都断网了，小区3号楼也断',
      '方便，对吧',
      '我孩子高三了',
      '我妈张罗的',
      '话费总共多少',
      '已向主管反映',
      '外包师傅也行',
      'to your wife, I’ve written that down',
      '这条路5号开始施工',
      '我在市区，3号搬家',
      '从南京市打来的',
      '我知道2号就扣了',
      'I live in a rural area',
      'unit price of 5 yuan',
      'I waited 20 minutes, Then nothing',
      'Thank you, Goodbye'
    ];
    expect(texts('customer', ...plain)).toEqual(plain);
  });

  it('is shown as what was invented', () => {
    const found = of('customer', '13912345678 {x}');
    expect(filledIn(found.turns[0]!.text, found)).toBe('13800138026 (x)');
  });
});
