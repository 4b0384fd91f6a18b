import type { Words } from './words';

/** Sentences giving the reasons for verdicts on phrasing and process. */
export const verdictWords: Words = {
  met: { zh: '按要求做到了。', en: 'Done as it should be.' },
  'in-time': { zh: '用时 {took}，时限 {limit}，没有超时。', en: 'Took {took}; the limit is {limit}.' },
  waited: {
    zh: '重启后过了 {took} 才问，等满了 {limit}。',
    en: 'Asked {took} after the restart, when the {limit} were over.'
  },
  // late
  'too-late': {
    zh: '用时 {took}，超过了时限 {limit}，只得 {late}% 的分。',
    en: 'Took {took}, over the limit of {limit}: late, {late}% of the points.'
  },
  'sooner-next-time': {
    zh: '做到了，但做晚了：应当在“{moment}”之前。只得 {late}% 的分。',
    en: 'Done, but too late: {deed} it before {moment}. {late}% of the points.'
  },
  'late-for-its-cause': {
    zh: '做晚了，但晚的原因是前面那一条，这里不再扣分。',
    en: 'Late, but only because of the clause it follows from: nothing more is taken off here.'
  },
  'too-early': {
    zh: '重启后 {took} 就问了，没等满 {limit}，之后也没有再问。',
    en: 'Asked {took} after the restart, before the {limit} were over, and never asked again.'
  },
  'too-early-asked-again': {
    zh: '重启后 {took} 就问了，没等满 {limit}；等满之后又问了一次，得 {late}% 的分。',
    en: 'First asked {took} after the restart, before the {limit} were over, then again after it: {late}% of the points.'
  },
  'step-too-soon': {
    zh: '做到了，但抢在了前一步之前。排障的次序是：{order}。得 {late}% 的分。',
    en: 'Done, but ahead of its turn. The steps go in this order: {order}. {late}% of the points.'
  },
  // not done
  'parts-missing': { zh: '没有说到：{parts}。', en: 'Not said: {parts}.' },
  'part-in-passing': {
    zh: '{parts}只在别的话里提到过，没有连在一起请客户确认。',
    en: '{parts}: came up in passing only, and the customer was not asked to confirm it.'
  },
  'fields-missing': { zh: '工单上没有填：{parts}。', en: 'Left empty on the ticket: {parts}.' },
  'fields-untrue': {
    zh: '工单上的{parts}跟客户说的不一样。',
    en: 'Not what the customer gave, on the ticket: {parts}.'
  },
  'never-done': { zh: '到通话结束都没有做。', en: 'Not done by the end of the call.' },
  'never-explained': {
    zh: '这通电话就是首次联系，但到结束都没有说明原因、怎么核实或怎么解决。',
    en: 'This call is the first contact, but nothing was explained, looked into or solved by its end.'
  },
  'never-got-there': {
    zh: '要等“{opens}”之后才轮到这一步，而它一直没有出现。',
    en: 'It comes after “{opens}”, which never came.'
  },
  'wrong-order': {
    zh: '次序反了：{later}在前，{earlier}在后。',
    en: 'In the wrong order: {later} came before {earlier}.'
  },
  'wrong-label': { zh: '标注成了“{given}”，应为“{right}”。', en: 'Labelled “{given}”; it is “{right}”.' },
  'foreign-lines': {
    zh: '没有用客户的语言说的话：{count} 句。',
    en: 'Lines that were not in the customer’s language: {count}.'
  },
  'sentence-too-long': {
    zh: '“{quote}”这一句有 {length} {unit}（标点不算），最多 {most} {unit}。',
    en: 'The sentence “{quote}” has {length} {unit}; {most} at most.'
  },
  'sentences-too-long': {
    zh: '有 {count} 句太长。最长的一句“{quote}”有 {length} {unit}（标点不算），最多 {most} {unit}。',
    en: '{count} sentences are too long. The longest, “{quote}”, has {length} {unit}; {most} at most.'
  },
  'said-nothing': { zh: '整通电话一句话都没说。', en: 'Nothing was said in the whole call.' },
  // not asked for
  waived: { zh: '以这种方式结束的电话不要求这一条。', en: 'A call that ends in this way does not need it.' },
  'never-opened': {
    zh: '这通电话里没有出现需要这一条的情形。',
    en: 'The situation that calls for it did not come up in this call.'
  },
  'follows-waived': { zh: '前一条不要求，这一条也就不要求。', en: 'Not needed, since the clause before it was not.' },
  'to-review': {
    zh: '拿不准是否说到了：{parts}。请培训师复核。',
    en: 'It is not certain that this was said: {parts}. A trainer should look at it.'
  },
  // broken
  gate: { zh: '犯了一票否决项。', en: 'This is an automatic fail.' },
  'gate-2.1-identity-told': {
    zh: '没有核对身份，就说出了客户的个人信息。',
    en: 'Personal data was given before the customer’s identity was verified.'
  },
  'told-what': { zh: '说出的是：{what}。', en: 'What was told: {what}.' },
  'told-more-unverified': {
    zh: '对方的身份没有核实，又多说了：{what}。',
    en: 'To somebody not verified, more was told: {what}.'
  },
  'told-again-unverified': {
    zh: '对方的身份没有核实，又说了一遍：{what}。',
    en: 'To somebody not verified, it was told once more: {what}.'
  },
  'gate-2.1-identity-acted': {
    zh: '没有核对身份，就往下办理了。',
    en: 'Handling went ahead before the customer’s identity was verified.'
  },
  'gate-2.1-identity-unverifiable': {
    zh: '已经记录身份无法核实，却还往下办理了。',
    en: 'Handling went ahead although it had been recorded that identity could not be verified.'
  },
  'gate-1.2-confirm': {
    zh: '没有得到客户的二次确认，就办理了业务。',
    en: 'The change was put through before the customer had confirmed it.'
  }
};
