import type { Words } from './words';

/** Sentences for parts that do not count, forbidden talk, and the project's own rules. */
export const conductWords: Words = {
  // read, and does not count
  'part-before-window': {
    zh: '说得太早，不算：{parts}。要等“{opens}”之后再说。',
    en: 'Said too soon to count: {parts}. It has to come after “{opens}”.'
  },
  'part-too-early': {
    zh: '说得太早，不算：{parts}。那时还没等到答复，或者事情还没做到那一步。',
    en: 'Said too soon to count: {parts}. The answer, or the result that it speaks of, was not there yet.'
  },
  'part-unheard': {
    zh: '说到了{parts}，但前面一口气问得太多，客户没听进去，不算。',
    en: '{parts}: said, but behind too many questions in one breath. The customer had stopped listening.'
  },
  'part-misplaced': {
    zh: '{parts}说到了，但是在一句不合适的话里说的，不算。',
    en: '{parts}: said in a line that was not right here, which earns nothing.'
  },
  'part-beyond-authority': {
    zh: '{parts}说到了，但说的超出了权限，不算。要给的是权限之内的。',
    en: '{parts}: what was put is beyond your authority, so it does not count. It has to be something that you may give.'
  },
  'part-taken-back': {
    zh: '{parts}说到了，但后来又收回了，不算。',
    en: '{parts}: said, and then taken back, so it does not count.'
  },
  'told-done-unagreed': {
    zh: '说了“{quote}”，可客户没有答应，谈不上办结。',
    en: '“{quote}” was said, but the customer had not said yes: nothing has been settled.'
  },
  'told-done-unentered': {
    zh: '说了“{quote}”，可答应的“{remedy}”到通话结束也没有办。',
    en: '“{quote}” was said, but “{remedy}”, which was promised, was never entered.'
  },
  'part-unsure': {
    zh: '拿不准是否说到了：{parts}，请培训师复核。',
    en: 'Not certain, for a trainer to look at: {parts}.'
  },
  'part-wrong': {
    zh: '{part}说错了：说的是“{said}”，应当是“{right}”。',
    en: 'Wrong on the {part}: “{said}” was said; it should be “{right}”.'
  },
  'part-wrong-here': {
    zh: '{part}说错了：说的是“{said}”，与桌面上的不符。',
    en: 'Wrong on the {part}: “{said}” was said, which is not what the desktop shows.'
  },
  // a wrong fact
  'put-right': { zh: '后来自己更正了，只扣 {share}%。', en: 'It was put right later, so only {share}% is taken off.' },
  'met-beside': {
    zh: '这一条在别处做到了，只扣 {share}%。',
    en: 'The clause was met elsewhere in the call, so only {share}% is taken off.'
  },
  'put-right-some': {
    zh: '其中 {times} 次后来自己更正了，那几次只扣 {share}%。',
    en: 'Put right later: {times} of them, for which only {share}% is taken off.'
  },
  'wrong-name': {
    zh: '称呼错了：叫的是“{said}”，客户是{right}。',
    en: 'Called by a wrong name: “{said}” was said; the customer is {right}.'
  },
  'wrong-again': { zh: '一共说错 {times} 次。', en: 'Said wrong {times} times in all.' },
  'loss-capped': {
    zh: '这类扣分一通电话最多 {most} 分，已经扣满。',
    en: 'Slips of this kind cost {most} points a call at most, and that has been reached.'
  },
  // a bad line of guided mode
  'picked-bad': { zh: '选的这句在这里不合适：{why}', en: 'The line that was picked is not right here. {why}' },
  'picked-rude': { zh: '选的这句说得难听：{why}', en: 'The line that was picked was rude. {why}' },
  apologised: { zh: '后来道了歉，只扣 {share}%。', en: 'You said sorry later, so only {share}% is taken off.' },
  // forbidden
  shirking: {
    zh: '推诿：把问题推开，或者把客户推给了别人。',
    en: 'Shirking: the problem was disowned, or the customer was sent elsewhere.'
  },
  pretext: {
    zh: '以“更精准服务”之类的理由索取信息。',
    en: 'Information was asked for under the pretext of better service.'
  },
  abuse: { zh: '辱骂或威胁了客户。', en: 'The customer was insulted or threatened.' },
  'asked-needlessly': {
    zh: '问了这项业务用不着的信息：{what}。',
    en: 'Asked for what this request does not need: {what}.'
  },
  interrupted: {
    zh: '客户话没说完就插话（{times} 次），客户更不高兴了。',
    en: 'The customer was cut off before they had finished (times: {times}), and resented it.'
  },
  'key-words': {
    zh: '“{quote}”是一串关键词，不是对客户说的话。这样的话有 {times} 句。',
    en: '“{quote}” is a string of key words, not something one says to a customer. Lines like that: {times}.'
  },
  'early-goodbye': {
    zh: '客户的事还没说完，就道了再见（{times} 次）。',
    en: 'Goodbye was said while the customer still wanted something (times: {times}).'
  },
  'went-on': {
    zh: '马上又接着办了，只扣 {share}%。',
    en: 'You went on with it at once, so only {share}% is taken off.'
  },
  'supervisor-refused': {
    zh: '推诿：客户要找主管，没有转，也没说多久有人回复，直接回绝了。',
    en: 'Shirking: the customer asked for a supervisor and was turned down, neither put through nor told when somebody would ring back.'
  },
  'supervisor-passed-over': {
    zh: '推诿：客户要找主管，接下来 {lines} 句都没有回应。',
    en: 'Shirking: the customer asked for a supervisor, and {lines} lines went by without an answer to that.'
  },
  'told-undone': {
    zh: '说了“{quote}”，可桌面上到客户接话时还没有这一步：{deed}。客户当真了，回头查不到。',
    en: '“{quote}” was said, and by the time the customer answered the desktop showed nothing of it: {deed}. They go by it, and will find nothing.'
  },
  'done-later': {
    zh: '后来补办了或者当场更正了，只扣 {share}%。',
    en: 'It was done, or taken back, later in the call, so only {share}% is taken off.'
  },
  'answered-later': {
    zh: '后来给了回应，只扣 {share}%。',
    en: 'It was answered later, so only {share}% is taken off.'
  },
  'to-review-forbidden': {
    zh: '拿不准这句话算不算，请培训师复核；不扣分，也不算一票否决。',
    en: 'It is not certain that this counts; a trainer should look at it. It costs nothing and fails nobody.'
  },
  'never-shirking': { zh: '没有推诿。', en: 'No shirking.' },
  'never-pretext': { zh: '没有借口索取信息。', en: 'No pretext was used.' },
  'never-unnecessary-question': { zh: '只问了需要的信息。', en: 'Only what is needed was asked for.' }
};
