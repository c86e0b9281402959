/** What the made-up person says about her work. A name in braces stands for one entry of the vocabulary. */
export const WORK_TEXTS: readonly string[] = [
  'The new {feature} is in the hands of {some} growers this week. First feedback: {verdict}.',
  'Release {version} of our greenhouse software is out. My favourite part is the {feature}.',
  'Spent the morning with a customer in {place}. {some} of their sensors disagree and all of them are right.',
  'Roadmap review with the team. We moved the {feature} to next quarter and nobody cried.',
  'Slides for my talk at {conference} are done: "{talk}". Rehearsing on {colleague} tomorrow.',
  'Hiring: we are looking for a {role} who does not mind boots. Growers first, dashboards second.',
  'Interviewed {some} candidates for the {role} job today. Good problem to have.',
  'A {customer} told me our dashboard saved them a night of driving to the greenhouse. That is the whole product in one sentence.',
  'Today in user research: {insight}.',
  'Stand-up, {meeting}, {meeting}, and then one glorious hour of actual product work.',
  '{colleague} rewrote the {feature} over the last sprint. {percent} percent fewer support tickets. Credit where it is due.',
  'Writing the business case for the {feature}. The numbers are better than the first draft of the sentence.',
  'Old lesson, new project: {lesson}.',
  'On a panel at {conference} about {topic}. My position: {lesson}.',
  'We tested the {feature} in {place} with {some} growers. Outcome: {verdict}.',
  'Our data team found that {finding}. Paper and dataset follow after the pilot.',
  'Sprint review done. {feature}: shipped. {feature}: nearly. Documentation: we do not talk about it.',
  'Pilot with a {customer} starts Monday. {some} sensors, one climate computer, zero spreadsheets if it is up to me.',
  'Question for other product people: how do you run {meeting} with customers who start work at five in the morning?',
  'Wrote down how we do {process} at work. Short version: {lesson}.',
  'Great workshop on {topic} with the engineers of a {customer}. I came home with {some} pages of notes and a new backlog.',
  'The API for the {feature} is open to partners now. Integrators, tell us what breaks.',
  'Trade fair in {place}: {some} demos before lunch and my voice is gone. Growers ask the best questions.',
  'Quarterly numbers meeting. Customer growth of {percent} percent, and every one of them has my phone number.',
  'Post-mortem of the sensor outage published for customers. Root cause: {cause}. We fixed the monitoring first.',
  'Proud of {colleague}, who presented the {feature} to the board without a single slide.',
  'Our {role} starts today. Onboarding plan: laptop, login, rubber boots, greenhouse.',
  'Budget season. I have learnt to say "{topic}" in three different spreadsheets.',
  'Customer visit number {some} this month. Every greenhouse has one employee who knows everything; talk to that one.',
  'Preparing the keynote for {conference}. Working title: "{talk}".',
  'If you work with irrigation data: {insight}. We put it in the product.',
  'The design team made the {feature} readable from four metres away, with wet gloves. That is what user experience means here.',
  'Contract signed with a {customer} in {place}. Implementation starts in {month}.',
  'Today I said no to {some} feature requests and yes to one. The {feature} it is.',
  'New blog post from the team about {topic} in greenhouses. Discussion welcome, especially from growers who disagree.',
  'Strategy day. Two hours on {topic}, ten minutes on the {feature}, and the second was worth more.',
  'A/B test of the {feature} is in: {verdict}. Rolling it out to every customer in {month}.',
  'Our support desk closed ticket number {number}. It was about the {feature}. It is always about the {feature}.',
  'Reading {some} customer interviews before the roadmap meeting. The pattern: {insight}.',
  'Security audit of the platform passed. Thanks to {colleague} for {process} at impossible hours.'
]

/** Each stands above a link to the employer's site. */
export const COMPANY_TEXTS: readonly string[] = [
  'How a {customer} uses our {feature} to sleep through the night:',
  'We wrote up what {some} growers taught us about {topic}:',
  'New at Quillmarsh, the {feature}. This is why we built it:',
  'Join our webinar on {topic} with {colleague}. Registration is open:',
  'Vacancy: {role}, in the team that builds the {feature}:',
  'The case study of our pilot in {place} is online:',
  'Release notes of version {version}, with a better {feature}:',
  'Meet us at {conference}. We will bring the {feature}, and coffee:'
]

/** Answers to people of the trade; they are no part of the share. */
export const WORK_REPLIES: readonly string[] = [
  'We see the same with the {feature}: {insight}. Happy to compare data.',
  'Good question. In our product {lesson}, but it took us {some} releases.',
  'Yes, at {conference}. My talk is after lunch, come and heckle.',
  'Send me the sensor log and I will look at it with {colleague}.',
  'That is on the roadmap for {month}. No promises, but a real ticket.'
]

/** Other people's posts, passed on. */
export const WORK_REPOSTS: readonly string[] = [
  'Our greenhouse in {place} now runs on one dashboard. Growers and software people in one room: recommended.',
  'Call for speakers: {conference} looks for talks about {topic}. Deadline at the end of {month}.',
  'New episode on {topic}, with a grower and a data engineer who disagree about sensors.',
  'Survey among growers: {percent} percent plan to invest in {topic} next year.',
  'Research report: {finding}. Full dataset on request.'
]

export const WORK_THREADS: readonly (readonly string[])[] = [
  [
    'Some notes on {process}, after {some} projects with growers. A short thread.',
    'One: {lesson}. Every customer meeting where we forgot that ended in a new requirement.',
    'Two: measure before you plan. Our roadmap got shorter when the sensors started to vote.'
  ],
  [
    'What I learnt at {conference} about {topic}, in three posts.',
    'The talks were good, the corridor was better. A grower from {place} told me: {insight}.',
    'So we change the {feature} next sprint. Product management is mostly listening in corridors.'
  ],
  [
    'Why the {feature} took us {some} sprints: a thread for everyone who manages a software product.',
    'Root cause of the delay: {cause}. Nobody had put it in the backlog because everybody knew it.',
    'What we do differently now: {lesson}. And the project plan has a line for surprises.'
  ]
]

/** Longer than one post of 280 characters: they come in the archive as notes. */
export const WORK_NOTES: readonly string[] = [
  'Three years of product work for greenhouses, on one page. Growers do not want a dashboard, they want a quiet night. They forgive a sensor '
  + 'that fails, and never one that lies. '
  + 'A release on a Friday is an insult in the harvest season. The best requirement I ever got was a drawing on a cardboard tray, and it is '
  + 'still on the roadmap. '
  + 'If you manage software for people who work with their hands: go there, early, and carry something.',
  'We stopped doing quarterly roadmaps for the climate computer. Customers planned around dates that we moved, and sales spent its meetings '
  + 'explaining. Now there are three columns: building, next, not soon. '
  + 'Support tickets about planning went down by a third within two months, and the team argues about problems and no longer about weeks. I '
  + 'should have dared to do it a year earlier.'
]
