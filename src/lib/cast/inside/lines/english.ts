import type { Sayings } from './sayings';

export const english: Sayings = {
  openings: {
    calm: ['Hello.', 'Hi, I hope you can help me.', 'Good day, is this customer service?', 'Hello, I have a question.'],
    worried: [
      'Hello, this is rather urgent.',
      'Oh good, somebody is there.',
      'Hi, please help me, I am worried.',
      'Hello, I need this sorted out.'
    ],
    angry: [
      'What is going on with you people?',
      'I want an explanation, and I want it today!',
      'I am really angry.',
      'I had to wait for ages to reach anybody!'
    ],
    elderly: [
      'Hello dear, please be patient with me.',
      'Hello, my eyes are not what they were.',
      'Good day, I am not so young any more.',
      'Hello, I do not understand these things well.'
    ]
  },
  wants: {
    'fee-dispute': [
      'My bill says {total} yuan, and it is always {usual} yuan. Where do the {amount} yuan come from?',
      'There is an item “{culprit}” for {amount} yuan on my bill, and nobody told me.',
      'Why did you take {amount} yuan more from me? It says “{culprit}”.',
      'I am on the {plan}, so why is “{culprit}” on my bill?',
      'I have just read my bill. What does “{culprit}”, {amount} yuan, mean?',
      'It was {usual} yuan the time before, and now it is {total} yuan. Are you making this up?'
    ],
    'service-quality': [
      'I have reported this three times, and each time it breaks again after two days.',
      'An engineer was to come, and I waited all day for nothing.',
      'You promised to call me back a week ago, and nobody has.',
      'My broadband was sold to me as fast, and it is not.',
      'Your engineer left cables all over the place and a hole in the wall.'
    ],
    attitude: [
      'I want to complain about one of your agents, who hung up on me.',
      'The person in your shop was rude to me and would not listen.',
      'Your engineer shouted at me because I asked a question.',
      'Whoever took my call yesterday kept interrupting me.',
      'I asked something, and your colleague told me to look it up myself.'
    ],
    other: [
      'You keep calling me to sell me things, though I said no.',
      'One of your poles is leaning in our street, and nobody does anything.',
      'I queued for two hours in your shop with one counter open.',
      'I get several messages a day from you, and I want to complain.'
    ],
    broadband: [
      'My broadband is broken. I have had {symptom} since {since}.',
      'The internet is down again: {symptom}, since {since}.',
      'I want to report a broadband fault: {symptom}.',
      'Since {since} I have had {symptom}, and a restart did not help.',
      'Please look at my broadband. I have {symptom}, and I work from home.'
    ],
    'fixed-line': [
      'There is something wrong with my landline: {symptom}, since {since}.',
      'I want to report a fault of my landline: {symptom}.',
      'Since {since} I have had {symptom}, with another phone as well.',
      'My landline is broken: {symptom}. My mother has no other phone.'
    ],
    'mobile-network': [
      'I have had {symptom} since {since}.',
      'Is your network down? I have {symptom}.',
      'Since {since} I have had {symptom}, and switching it off and on did not help.',
      'I have {symptom}, and everybody else is fine.'
    ],
    'new-install': [
      'I would like broadband, with the {plan}. When can you put it in?',
      'I have moved and need a new line. The address is {address}.',
      'I want to sign up for the {plan}. What do I have to bring?',
      'We need the internet at home. Would the {plan} do? Then I take it.'
    ],
    'plan-change': [
      'I would like to go from the {plan} to the {newPlan}.',
      'I am on the {plan} and want the {newPlan}. How do I do that?',
      'Please change my plan. The {newPlan} will do.',
      'I have heard of the {newPlan} and would like it. From when would it count?'
    ],
    'fee-adjustment': [
      'Can you lower the fee of my {plan}?',
      'I have been with you for years. Is there any discount for the {plan}?',
      'I want to pay less. {usual} yuan a month is too much.',
      '{usual} yuan a month is a lot. Please adjust my fee.'
    ],
    enquiry: [
      'I would like to know what is in my {plan}.',
      'How much data do I have left on the {plan} this month?',
      'Is the shop open at weekends, please?',
      'When does the contract of my {plan} end?'
    ]
  },
  wantsOf: {
    fault: ['My service is broken: {symptom}.', 'I want to report a fault: {symptom}, since {since}.'],
    request: ['I would like to arrange something. I am on the {plan}.', 'Please help me to arrange something.'],
    complaint: ['I want to complain. This has not been settled for weeks.', 'I am not happy with your service at all.']
  },
  asks: {
    calm: ['Could you have a look, please? Thank you.', 'What would you suggest?', 'There is no hurry.'],
    worried: ['Can you be quick, please?', 'Can it be settled today?', 'What am I to do?'],
    angry: ['I want this settled today!', 'Give me a straight answer: when?', 'Settle it, or I am leaving you!']
  }
};
