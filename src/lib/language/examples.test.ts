import { describe, expect, it } from 'vitest';
import { answers, forbiddenLabels, marks, parts, talkActs } from '#domain/act-ids';
import { compileLexicon } from './lexicon';
import { makeReader } from './read';
import { loadLexicon, loadSources } from './testing/load';

const sources = loadSources();
const lexicon = loadLexicon();
const read = makeReader(lexicon);
const names = (text: string): string[] => {
  const { parts, talk, forbidden, answers, marks } = read(text);
  return [...parts, ...talk, ...forbidden, ...answers, ...marks].filter((hit) => hit.sure).map((hit) => hit.name);
};

describe('the lexicon knows every part, act and label of the catalogue', () => {
  const known = sources.flatMap((source) => Object.keys(source.entries ?? {}));
  it.each([...parts, ...talkActs, ...forbiddenLabels, ...answers, ...marks])(
    '%s stands in one file, with examples',
    (name) => {
      expect(known.filter((one) => one === name)).toHaveLength(1);
      const entry = sources.find((source) => source.entries?.[name])!.entries![name]!;
      expect(entry.yes?.length).toBeGreaterThan(0);
      expect(entry.means?.zh && entry.means.en).toBeTruthy();
    }
  );
});

describe('the examples beside each entry hold', () => {
  for (const source of sources) {
    for (const [name, entry] of Object.entries(source.entries ?? {})) {
      it.each(entry.yes ?? [])(`${name}: yes, %s`, (text) => expect(names(text)).toContain(name));
      if (entry.no?.length) it.each(entry.no)(`${name}: no, %s`, (text) => expect(names(text)).not.toContain(name));
    }
  }
});

describe('the official lines say exactly their parts', () => {
  it.each([
    ['您好，请问有什么可以帮您？', 'greeting offer-help'],
    ['您好，工号1024为您服务', 'agent-id greeting'],
    ['很抱歉，您的问题暂不属于我的服务范畴，我将为您转接至对应资费专席', 'apology out-of-scope transfer-to'],
    [
      '请问您是否确认办理来电显示业务，资费为10元/月，生效后可通过APP自助查询明细',
      'ask-confirmation fee service where-to-look'
    ],
    ['您的信息仅用于本次业务处理，我们将严格保密', 'kept-confidential purpose-limited'],
    ['您的光猫指示灯是否正常？（如电源灯、光信号灯状态）', 'ask-modem-lights'],
    ['请长按光猫电源键10秒后重启，等待3分钟后查看是否恢复', 'check-recovered hold-power-10s restart wait-3min'],
    [
      '您当前套餐包含20G流量，剩余3.5G，如需升级可选择畅享129，每月增加30元，流量提升至40G',
      'plan-contents price-difference remaining upgrade-option'
    ],
    ['您的问题我们已升级处理，将安排专人跟进，预计2小时内反馈进展', 'dedicated-person escalated progress-eta'],
    ['您确认将套餐变更为畅享129，生效时间为次月1日，对吗？', 'ask-confirmation effective-time plan'],
    ['很抱歉给您带来不便，我们正在核实情况，将在24小时内给出解决方案', 'apology solution-eta verifying'],
    ['您的宽带故障已修复，若后续仍有问题，可随时联系我们', 'contact-again repaired'],
    [
      '您的来电显示业务已办理完成，生效时间为次月1日，可通过掌厅APP查询详情',
      'done effective-time service where-to-look'
    ],
    ['您的投诉已处理完毕，解决方案为退还30元话费，请问您是否满意？', 'ask-satisfied done solution'],
    [
      '请问对我们的处理结果和服务态度是否满意？若有其他需求，我们将继续跟进',
      'ask-attitude ask-result-satisfied offer-follow-up'
    ],
    ['Hello, how can I help you?', 'greeting offer-help'],
    ['Hello, agent 1024 speaking', 'agent-id greeting'],
    [
      "I'm sorry, this is outside what I handle; I'm transferring you to the billing team",
      'apology out-of-scope transfer-to'
    ],
    [
      'Can I just confirm that you would like caller display at 10 yuan a month? Once it is active, you can check the details in the app',
      'ask-confirmation fee service where-to-look'
    ],
    [
      'Your information is used only for this request and is kept strictly confidential',
      'kept-confidential purpose-limited'
    ],
    ['Are the lights on your modem normal, such as power and optical signal?', 'ask-modem-lights'],
    [
      "Hold the modem's power key for 10 seconds to restart it, wait 3 minutes, then check whether it is back",
      'check-recovered hold-power-10s restart wait-3min'
    ],
    [
      'Your plan includes 20 GB, with 3.5 GB left; you could move to the Smooth 129 plan for 30 yuan more a month, with 40 GB of data',
      'plan-contents price-difference remaining upgrade-option'
    ],
    [
      'Your case has been escalated; a dedicated person will follow it up, and you will have news within 2 hours',
      'dedicated-person escalated progress-eta'
    ],
    [
      'You would like to change to the Smooth 129 plan, effective on the 1st of next month, is that right?',
      'ask-confirmation effective-time plan'
    ],
    [
      "I'm sorry for the trouble; we are verifying the facts and will give you a solution within 24 hours",
      'apology solution-eta verifying'
    ],
    [
      'Your broadband fault has been repaired; contact us any time if anything is still wrong',
      'contact-again repaired'
    ],
    [
      'Your request (caller display) has been completed, effective from the 1st of next month; you can look up the details in the app',
      'done effective-time service where-to-look'
    ],
    [
      'Your complaint has been dealt with. The solution: a refund of 30 yuan. Are you satisfied with it?',
      'ask-satisfied done solution'
    ],
    [
      'Are you satisfied with the result and with our service attitude? If you need anything else we will keep following up',
      'ask-attitude ask-result-satisfied offer-follow-up'
    ]
  ])('%s', (text, wanted) => {
    const found = new Set(
      read(text)
        .parts.filter((hit) => hit.sure)
        .map((hit) => hit.name)
    );
    expect([...found].sort().join(' ')).toBe(wanted);
    expect(read(text).forbidden).toEqual([]);
  });
});

describe('values are normalised', () => {
  const value = (text: string, name: string): unknown => read(text).parts.find((hit) => hit.name === name)?.value;
  it.each([
    ['工号壹零二四为您服务', 'agent-id', '1024'],
    ['我是一千零二十四号话务员', 'agent-id', '1024'],
    ['目前每月一百二十九块', 'current-fee', 129],
    ['目前每月五十九元', 'current-fee', 59],
    ['You currently pay ninety-nine yuan a month', 'current-fee', 99],
    ['twenty-four hours from now you will have a solution', 'solution-eta', 86_400_000],
    ['半小时内给您答复方案', 'solution-eta', 1_800_000],
    ['5月3号起生效', 'effective-time', '05-03']
  ])('%s', (text, name, wanted) => expect(value(text, name)).toBe(wanted));

  it('names of the scenario give the value', () => {
    const own = makeReader(lexicon, {
      services: { 'night-owl': ['夜猫子包'] },
      causes: { 'double-charge': ['重复扣费'] }
    });
    expect(own('给您取消夜猫子包业务').parts).toContainEqual(
      expect.objectContaining({ name: 'service', value: 'night-owl' })
    );
    expect(own('这是由于系统重复扣费').talk).toContainEqual(
      expect.objectContaining({ name: 'explain-cause', value: 'double-charge' })
    );
  });
});

describe('mistakes in the lexicon are diagnosed', () => {
  const source = (say: string, name = 'greeting') => ({
    family: 'test',
    entries: { [name]: { means: { zh: '', en: '' }, say: [say] } }
  });
  const codes = (...extra: Parameters<typeof compileLexicon>[0]) =>
    compileLexicon([...sources, ...extra]).diagnostics.map((d) => d.code);
  it('an unknown part', () => expect(codes(source('x', 'grreeting'))).toEqual(['SB0201']));
  it('an unknown class', () => expect(codes(source('$nothing'))).toEqual(['SB0202']));
  it('an open bracket', () => expect(codes(source('(a|b'))).toEqual(['SB0203']));
  it('a beginning that fits anything', () => expect(codes(source('… a'))).toEqual(['SB0203']));
  it('an answer that says what no answer does', () => {
    const say = [{ say: 'x', value: 'as-askd' }];
    const answer = { family: 'test', entries: { concede: { means: { zh: '', en: '' }, say } } };
    expect(codes(answer)).toEqual(['SB0205']);
  });
  it('an unknown slot', () => expect(codes(source('<mony>'))).toEqual(['SB0203']));
});
