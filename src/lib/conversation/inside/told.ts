import type { Lang } from '#domain/text';
import type { PersonalKind } from './places';

/** Kinds as they are counted for whoever reads them: one and several in English, name and measure word in Chinese. */
const kinds: readonly (readonly [readonly PersonalKind[], string, string, string])[] = [
  [['name', 'otherName', 'agentName'], 'name', 'names', '姓名 # 个'],
  [['serviceNumber'], 'phone number', 'phone numbers', '电话号码 # 个'],
  [['address'], 'address', 'addresses', '地址 # 处'],
  [['postcode'], 'postcode', 'postcodes', '邮编 # 个'],
  [['identityNumber'], 'identity number', 'identity numbers', '证件号码 # 个'],
  [['cardNumber'], 'bank card', 'bank cards', '银行卡号 # 个'],
  [['birthday'], 'date of birth', 'dates of birth', '出生日期 # 个'],
  [['email'], 'e-mail address', 'e-mail addresses', '邮箱 # 个'],
  [['secret'], 'password or code', 'passwords or codes', '密码或验证码 # 个'],
  [['plate'], 'number plate', 'number plates', '车牌号 # 个'],
  [['account'], 'account elsewhere', 'accounts elsewhere', '其他账号 # 个'],
  [['agentId'], 'agent’s number', 'agents’ numbers', '坐席工号 # 个'],
  [['link'], 'link', 'links', '网址 # 个'],
  [['number'], 'other number', 'other numbers', '其他号码 # 个']
];

/** Counts of replacements by kind, with the request to read the rest: only recognised data is replaced. */
export function replacedTold(masked: readonly { readonly kind: PersonalKind }[], lang: Lang): string {
  const counts = kinds
    .map(([of, ...words]) => [masked.filter(({ kind }) => of.includes(kind)).length, ...words] as const)
    .filter(([count]) => count > 0);
  if (lang === 'en') {
    const told = counts.map(([count, one, several]) => `${count} ${count === 1 ? one : several}`).join(', ');
    return `Replaced automatically: ${told || 'nothing'}. Read it through before you hand it out: what is not recognised stays.`;
  }
  const told = counts.map(([count, , , chinese]) => chinese.replace('#', String(count))).join('、');
  return `自动替换了：${told || '无'}。交给别人之前请通读一遍：没认出来的还留在里面。`;
}
