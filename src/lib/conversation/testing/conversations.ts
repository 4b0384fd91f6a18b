/** Conversations as trainers paste them, some of them messy. Nobody in them exists. */
export const conversations = {
  'a fee complaint': `客服：您好，工号3307，很高兴为您服务，请问有什么可以帮您？
客户：我这个月话费怎么是129块？平时都是99！
客服：非常抱歉给您带来不便，我先核对一下您的身份，请问登记姓名和号码是？
客户：我叫张伟，号码13912345678。
客服：好的张先生，查到了，多出的30元是您上月订购的视频会员增值业务。
客户：我根本没订过！给我退了！
客服：我这边可以帮您取消这项业务，30元退还到您的话费里，您看可以吗？
客户：行吧，那就这样。
客服：请问还有其他可以帮您的吗？感谢您的来电，再见。`,
  'an outage, with a clock and lines without a label': `2026-11-27 10:02:15 客服：您好，100XX热线，工号1024为您服务

2026-11-27 10:02:21 客户：我家宽带上不了网了
从昨天晚上开始就不行
2026-11-27 10:02:33 客服：理解您的心情，请您看一下光猫的灯，
LOS灯是不是红的？
2026-11-27 10:02:50 客户：对，红的，我住在幸福路12号3单元501室
2026-11-27 10:03:05 客服：请您把光猫断电10秒再重启，等3分钟看看
2026-11-27 10:06:40 客户：还是红的！
2026-11-27 10:06:52 客服：那我给您登记报修，装维师傅今天下午4点前上门，您看行吗？
2026-11-27 10:07:05 客户：可以，早点来`,
  'a plan change in English': `[00:02] Agent: Thank you for calling 100XX, agent 2210 speaking. How can I help?
[00:08] Customer: Hi, my name is John Smith, I'd like to move to a cheaper plan.
[00:15] Agent: Of course. I'll send you an SMS code to verify your identity, could you read it to me?
[00:31] Customer: It's 482913.
[00:40] Agent: Thank you. The 59 yuan plan has 10 GB of data and 200 minutes of calls.
[00:52] Customer: When would it start?
[00:58] Agent: It takes effect on the first of next month. Shall I change it for you?
[01:07] Customer: Yes please.
[01:12] Agent: Done. Is there anything else? Goodbye.`,
  'a refund, as a table': `speaker,text,time
agent,"Hello, agent 1024. How can I help?",0
customer,"I was promised a refund of 50 yuan, and it's still not on my bill. My number is 07911 123 456.",4
agent,"I'm sorry about that. Let me check it for you.",15
customer,"It's been three weeks, you know. Write to john@smith.co.uk",22
agent,"I can see it was not submitted. I'll refund 50 yuan to your account within 2 working days.",40
customer,"All right, thank you.",52`,
  'something out of scope, with a system between': `系统：来电已接入
话务员: 您好，请问有什么可以帮您
用户: 我家燃气没气了，你们能不能派人来看看
话务员: 抱歉，燃气不属于我们的业务范围，建议您拨打当地燃气公司的热线
用户: 哦 打错了
话务员: 没关系，再见
系统：通话结束`,
  'a cancellation, in another header and full-width colons': `说话人,内容,时间
坐席小王,"您好，请讲",10:00:01
来电人,"我要把那个彩铃业务取消了，每月扣我6块，身份证110101199003070010",10:00:05
坐席小王,"好的，给您取消彩铃业务，取消后当月费用不退，次月生效，确认取消吗？",10:00:20
来电人,"确认",10:00:31
坐席小王,"已经为您取消好了",10:00:40`,
  'two names that nobody knows': `10:01 李雷：您好，很高兴为您服务
10:01 韩梅：流量还剩多少？我的号是 139 1234 5678
10:02 李雷：查到了，您本月的流量还剩3GB
10:02 韩梅：好，知道了`,
  'nothing that is understood': `Agent: Well, well.
Customer: It is broken: again!
Agent: Hm.
Customer: { "a": [1] } # - & * ! | > ' %`
} as const;
