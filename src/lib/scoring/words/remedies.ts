import type { Words } from './words';

/** Sentences for remedies; each ends in something to say or to do. */
export const remedyWords: Words = {
  'nothing-to-do': { zh: '保持。', en: 'Keep it up.' },
  // say
  'say-script': {
    zh: '可以这样说：“{script}”（要说到：{parts}）',
    en: 'You could say: “{script}” (It has to contain: {parts}.)'
  },
  'say-script-within': {
    zh: '{limit}内开口，可以这样说：“{script}”（要说到：{parts}）',
    en: 'Within {limit} you could say: “{script}” (It has to contain: {parts}.)'
  },
  'say-script-after': {
    zh: '“{opens}”之后再说一遍，可以这样说：“{script}”（要说到：{parts}）',
    en: 'Say it again after “{opens}”: “{script}” (It has to contain: {parts}.)'
  },
  'confirm-first': {
    zh: '先说清资费、生效时间和取消规则，再请客户确认，等客户答应了再办。可以这样问：“{script}”',
    en: 'Disclose the terms first, ask the customer to confirm, and act once you have a yes. You could ask: “{script}”'
  },
  'say-parts': { zh: '跟客户说到：{parts}。', en: 'Tell the customer: {parts}.' },
  'say-parts-after': { zh: '“{opens}”之后再说一遍：{parts}。', en: 'Say it again after “{opens}”: {parts}.' },
  'in-this-order': { zh: '按这个次序做：{order}。', en: 'Go in this order: {order}.' },
  'say-in-order': { zh: '按这个次序说：{parts}。', en: 'Say them in this order: {parts}.' },
  'say-it-shorter': {
    zh: '拆成短句来说，每句最多 {most} {unit}（标点不算）。',
    en: 'Cut it into shorter sentences of at most {most} {unit}.'
  },
  'speak-their-language': {
    zh: '这位客户说{language}，全程用{language}说。',
    en: 'This customer speaks {language}: stay with it.'
  },
  'say-something': { zh: '接起来先问候，再问客户需要什么。', en: 'Greet the caller, then ask what they need.' },
  // do
  'fill-fields': {
    zh: '标注或办结之前，在工单上填好：{parts}。',
    en: 'Before you label or close the ticket, fill in: {parts}.'
  },
  'add-tag': {
    zh: '标注或办结之前，给工单加上标签“{tag}”。',
    en: 'Tag the ticket “{tag}” before you label or close it.'
  },
  'set-label': { zh: '标注为“{right}”。', en: 'Label it “{right}”.' },
  'wait-first': { zh: '等满 {limit}，再问客户好了没有。', en: 'Wait the full {limit}, then ask whether it is back.' },
  'do-2.1-check-5min': {
    zh: '{limit}内核对好身份和业务信息。',
    en: 'Verify identity and check the details within {limit}.'
  },
  'tell-no-more': {
    zh: '身份没有核实之前，账户里的任何信息都不能说，也没有“破例”。已经说漏了就到此为止，请机主本人来电。',
    en: 'Until identity is verified nothing of the account is told, and there is no exception. If something slipped out, stop there and ask for the holder to call.'
  },
  'do-2.1-identity': {
    zh: '先用短信验证码或服务密码核对身份，再说个人信息、再办理。',
    en: 'Verify by SMS code or service password first; only then give personal data or act.'
  },
  'do-2.1-details': {
    zh: '标注或办结之前，在桌面上核对业务信息。',
    en: 'Check the details on the desktop before you label or close the ticket.'
  },
  'do-2.1-diagnose': {
    zh: '先引导客户自助排障，问到结果再往下走。',
    en: 'Guide the customer through self-help, and find out how it went, before anything else.'
  },
  'do-3.2-complaint-2h': {
    zh: '{limit}内跟客户作第一次说明。',
    en: 'Give the customer a first explanation within {limit}.'
  },
  // instead of what must not be
  'instead-of-shirking': {
    zh: '说清自己能做什么；确实不归自己办，就致歉、说明原因、转接。',
    en: 'Say what you can do; if it really is out of scope, apologise, explain and transfer the call.'
  },
  'instead-of-pretext': {
    zh: '照实说为什么要问，只问用得着的。',
    en: 'Say truthfully why you ask, and ask only for what is needed.'
  },
  'ask-only': { zh: '这项业务只问这些：{needed}。', en: 'For this request ask only for: {needed}.' },
  'instead-of-abuse': {
    zh: '不管客户怎么说，都要客气，比如：“您的心情我理解。”',
    en: 'Stay polite whatever is said to you: “I understand how you feel.”'
  },
  'say-the-right': {
    zh: '说之前先看桌面（{part}：{right}）；说错了当场更正。',
    en: 'Look at the desktop before you say it ({part}: {right}), and correct a slip at once.'
  },
  'look-first': {
    zh: '说{part}之前先看桌面；说错了当场更正。',
    en: 'Look at the desktop before you state the {part}, and correct a slip at once.'
  },
  'say-own-number': { zh: '报自己的工号：{right}。', en: 'Give your own agent number: {right}.' },
  'call-by-name': {
    zh: '知道了客户是谁，就按桌面上的称呼：{right}。拿不准就用“您”。',
    en: 'Once you know who it is, call them by their name: {right}. Not sure? Leave the name out.'
  },
  'instead-of-interrupted': {
    zh: '等客户把话说完，再开口。',
    en: 'Wait until the customer has finished, then speak.'
  },
  'instead-of-picked-bad': {
    zh: '先做“现在”说的那一步，再选跟它相配的那句。',
    en: 'Do first what stands under “Now”, and pick the line that goes with it.'
  },
  'instead-of-early-goodbye': {
    zh: '事情有了结果，客户也认可了，再道别。',
    en: 'Say goodbye once it is settled and the customer agrees.'
  },
  'instead-of-refusing-supervisor': {
    zh: '客户要找主管，就转给服务主管，或说明由谁、多久之内回复；能在权限内解决的，当场提出来。',
    en: 'Put them through to the supervisor, or say who rings back and by when; what you can settle yourself, offer at once.'
  },
  'do-then-tell': {
    zh: '先在桌面上办好（{deed}），再告诉客户已经办了；还没办的，说“我马上为您办”。',
    en: 'Do it on the desktop first ({deed}), then tell them that it is done; until then say that you are about to.'
  },
  'instead-of-key-words': {
    zh: '用完整的句子跟客户说：谁来办、办什么、什么时候办好。',
    en: 'Say it in a whole sentence: who does what for the customer, and by when.'
  },
  // outcome
  'settle-before-asked': {
    zh: '转接得没错。要拿满分，就在客户开口找主管之前，把权限内能给的方案说出来。',
    en: 'Putting the call through was right. Full marks take what is within your authority, offered before the customer asks for anybody else.'
  },
  'calm-and-call-back': {
    zh: '先接住客户的情绪，再谈方案；客户挂断了，工单留着，主动回电。',
    en: 'Meet the customer’s feelings before the solution; once they have hung up, the ticket stays open and they are called back.'
  },
  'settle-here': {
    zh: '这件事当场能办：跟客户谈妥，在系统里办好，再办结。',
    en: 'This can be settled on the call: agree it with the customer, enter it in the system, then close.'
  },
  'cure-here': {
    zh: '引导客户排障，问到已经恢复，再办结。',
    en: 'Guide the customer until the service is back, then close.'
  },
  'hand-to': {
    zh: '把工单填好，转给{team}，再结束通话。',
    en: 'Complete the ticket and hand it over to “{team}” before you end the call.'
  },
  'transfer-it': {
    zh: '不归自己办的，致歉、说明原因，转接到对应的专席。',
    en: 'It is out of scope: apologise, explain, and transfer the call to the right desk.'
  },
  'agree-first': {
    zh: '先问客户：“您看这样处理可以吗？”得到同意再办结。',
    en: 'Ask first, “Would that be all right with you?”, and close once you have a yes.'
  },
  'enter-change': {
    zh: '办结之前，在“增值业务”里把“{remedy}”办好。',
    en: 'Before you close, put it through under “Services”: {remedy}.'
  },
  'enter-credit': {
    zh: '办结之前，在“退费补偿”里录入：{remedy}。',
    en: 'Before you close, enter it under “Credit”: {remedy}.'
  },
  'fill-the-field': {
    zh: '问清客户的{field}，填进工单再转出。',
    en: 'Ask the customer for the {field}, and put it on the ticket before you hand it over.'
  },
  'correct-the-field': {
    zh: '转出之前跟客户核对一遍：{field}应为“{right}”。',
    en: 'Check the {field} with the customer before you hand over: it should be “{right}”.'
  },
  'write-agreed-time': {
    zh: '约好几点，工单上就写几点；客户改了主意，跟着改。',
    en: 'Write the time on the ticket that the customer agreed to, and change it when the customer does.'
  },
  'settle-the-demand': {
    zh: '结束前把这件事答复清楚：{demand}。',
    en: 'Before ending, give an answer on this: {demand}.'
  },
  'get-a-yes': {
    zh: '把接下来怎么办说清楚，问客户：“您看这样可以吗？”得到同意再结束。',
    en: 'Say what happens next, ask “Would that be all right?”, and end the call once you have a yes.'
  },
  'end-properly': {
    zh: '客户同意之后，办结或转出工单，再道别挂机。',
    en: 'After the yes, close the ticket or hand it over, say goodbye, and end the call.'
  },
  'put-solution': {
    zh: '给出方案，或者告诉客户 {limit}内给出方案。',
    en: 'Propose a solution, or tell the customer that one comes within {limit}.'
  },
  'send-to-holder': {
    zh: '说明没有机主本人的验证不能查账户，请机主本人来电，并在桌面上记录“无法核实身份”。',
    en: 'Say that nothing can be told without the holder’s verification, ask for the holder to call, and record on the desktop that identity cannot be verified.'
  },
  'put-visit': {
    zh: '跟客户约好上门的日期和钟点。',
    en: 'Agree a day and an hour for the visit with the customer.'
  },
  'put-cure': {
    zh: '引导客户排障，当场把故障解决。',
    en: 'Guide the customer through the steps that cure it on the call.'
  },
  'put-news': {
    zh: '告诉客户多久之后反馈进展，不要早于 {limit}。',
    en: 'Say when there will be news: {limit} from now, not sooner.'
  },
  'promise-later': {
    zh: '答应的时间不要早于 {limit}。',
    en: 'Promise nothing sooner than {limit} from now.'
  },
  'correct-the-terms': {
    zh: '把{part}更正为“{right}”，再请客户确认一次。',
    en: 'Put the {part} right, “{right}”, and ask the customer to confirm again.'
  },
  'correct-the-terms-here': {
    zh: '照桌面把{part}更正过来，再请客户确认一次。',
    en: 'Put the {part} right from the desktop, and ask the customer to confirm again.'
  },
  'offer-within': {
    zh: '给不了的当面婉拒，改提权限之内的：{remedies}。',
    en: 'Decline politely what you cannot give, and offer what you can: {remedies}.'
  },
  'decline-politely': {
    zh: '给不了的当面婉拒，说清自己能做什么。',
    en: 'Decline politely what you cannot give, and say what you can do.'
  }
};
