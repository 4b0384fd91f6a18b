import type { Text } from '#domain/text';

/**
 * Lines of clauses as good agents say them, with what only the case knows in braces. Candidates like any other: one is shown only where it was
 * tried in the moment in question and says it all.
 */
export const saidWell: Readonly<Record<string, readonly Text[]>> = {
  '1.2-privacy': [
    {
      zh: '您报的信息我只拿来办您这件事，不会告诉别人，您放心。',
      en: "I'll only use your details for this request, and I won't share them with anyone."
    }
  ],
  '1.2-disclose': [
    {
      zh: '{serviceName}现在一个月{serviceFee}块。今天取消，下个月1号生效，这个月还照收；取消不收违约金，以后想用随时能再订。',
      en: "The {serviceName} is {serviceFee} yuan a month right now. If I cancel it, that takes effect on the 1st of next month; there's no charge for cancelling, and you can order it again whenever you like."
    }
  ],
  '1.2-confirm': [
    {
      zh: '那我跟您确认一遍：取消{serviceName}，以后每个月少付{serviceFee}块，您确认办理吗？',
      en: 'So just to confirm: you want me to cancel the {serviceName}, and you pay {serviceFee} yuan a month less. Shall I go ahead?'
    }
  ],
  '2.1-restart': [
    {
      zh: '麻烦您按住光猫的电源键，数满十秒让它重启，等三分钟，再看看能不能上网。',
      en: "Could you hold down the power button for ten seconds so that it restarts? Give it three minutes. Then tell me whether you're back online."
    }
  ],
  '2.2-major-tell': [
    {
      zh: '您这件事我已经升级上报了，有专人跟进，两小时内给您回话。',
      en: "I've escalated this for you. A dedicated person is following it up, and you'll hear back from us within two hours."
    }
  ],
  '3.2-complaint-tell': [
    {
      zh: '给您添麻烦了，真对不起。您的事我们正在核实，24小时内一定给您解决方案。',
      en: "I'm really sorry about this. We're checking what happened, and within 24 hours you'll have a solution from us."
    }
  ],
  '4.1-complaint': [
    {
      zh: '您反映的问题办好了：{serviceFee}块退给您，{serviceName}也取消了。这样处理您满意吗？',
      en: "Your complaint has been taken care of: you get {serviceFee} yuan back and the {serviceName} is cancelled. Are you happy with how it's been settled?"
    },
    {
      zh: '您反映的问题办好了：{serviceName}已经取消，下个月起不再扣钱。这样处理您满意吗？',
      en: "Your complaint has been taken care of: the {serviceName} is cancelled, and you won't be charged for it from next month on. Are you happy with how it's been settled?"
    }
  ]
};
