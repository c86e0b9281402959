/** What the braces of the texts stand for. Every name is invented or belongs to nobody. */
export const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  feature: [
    'irrigation planner', 'humidity alarm', 'sensor overview', 'night dashboard', 'grower app', 'shade forecast', 'energy report', 'offline mode',
    'climate computer driver', 'crop calendar', 'screen control', 'alert schedule', 'harvest forecast', 'water balance', 'login for contractors'
  ],
  version: ['4.2', '4.3', '4.4', '4.5', '5.0', '5.1', '5.2', '5.3'],
  some: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'eleven', 'twelve'],
  percent: ['twelve', 'fifteen', 'eighteen', 'twenty', 'thirty', 'forty'],
  number: ['4,000', '5,500', '6,200', '7,000', '8,100', '9,000'],
  place: ['Westerkade', 'Oostwater', 'Hoogveen', 'Nieuwe Lier', 'Zandmeer', 'Dijkwoude', 'Ravelsmond', 'Kreekoord'],
  month: ['January', 'March', 'April', 'June', 'September', 'October', 'November'],
  customer: [
    'tomato grower', 'rose nursery', 'pepper grower', 'family nursery', 'research greenhouse', 'lettuce grower', 'orchid company',
    'growers\' cooperative'
  ],
  conference: ['Glass & Data Days', 'the Growers\' Congress', 'Product Polder', 'the Sensor Summit', 'HortiStack', 'the Climate Control Forum'],
  talk: [
    'Software that gets its boots dirty', 'Trust is a sensor', 'Roadmaps for people with seasons', 'What growers taught our product team',
    'Alarm design at three in the morning',
    'The customer is in the greenhouse'
  ],
  colleague: [
    'my colleague Ditte', 'my colleague Sem', 'our engineer Wessel', 'our designer Amaya', 'our data scientist Bregje', 'our team lead Okke'
  ],
  role: ['product designer', 'data engineer', 'support engineer', 'backend developer', 'product manager', 'field engineer', 'UX researcher'],
  meeting: [
    'planning', 'a pricing meeting', 'a roadmap session', 'a budget review', 'a supplier call', 'the quarterly review', 'a design review',
    'a retrospective'
  ],
  topic: [
    'energy prices', 'water data', 'open standards', 'machine learning', 'labour planning', 'alarm design', 'data ownership', 'usability',
    'sensor calibration', 'customer support'
  ],
  process: [
    'customer interviews', 'discovery', 'release planning', 'incident reviews', 'user testing', 'onboarding', 'backlog refinement', 'pricing'
  ],
  verdict: [
    'faster than the old one', 'they want it louder', 'it stays', 'useful, once you find it', 'back to the design team', 'nobody opened the manual',
    'better than our forecast'
  ],
  insight: [
    'growers read the dashboard standing up', 'an alarm without a next step gets switched off', 'customers trust the sensor they bought themselves',
    'nobody changes a default after the first week', 'the night shift uses the product most',
    'the manager reads the report, the employee reads the colour',
    'a forecast needs a reason, or customers ignore it'
  ],
  lesson: [
    'ship the small version to one customer first', 'a roadmap is a list of problems', 'talk to support before you talk to sales',
    'write the release notes before the code',
    'every dashboard needs an owner', 'the best product meeting is in the greenhouse', 'documentation is a feature', 'say no early and kindly'
  ],
  finding: [
    'calibrated sensors cut water use by a fifth', 'most alarms come within an hour of sunrise',
    'growers with one dashboard answer alarms twice as fast', 'forecasts beat fixed schedules in three of four greenhouses'
  ],
  cause: [
    'an expired certificate', 'one cable and a wheelbarrow', 'a time zone, of course', 'a supplier update on a Friday',
    'two servers with the same name', 'a requirement that nobody wrote down'
  ],
  dish: [
    'lentil soup', 'mushroom risotto', 'pea soup', 'apple pie', 'fish tacos', 'lasagne', 'pumpkin curry', 'potato salad', 'noodles', 'shakshuka',
    'leek quiche', 'spaghetti', 'dumplings', 'plum cake'
  ],
  child: ['my daughter', 'my son', 'my little niece', 'our youngest', 'the birthday girl', 'my nephew'],
  friend: ['my sister', 'Jet', 'my best friend', 'my brother', 'the neighbours', 'Berdien', 'my husband'],
  distance: ['24', '31', '38', '42', '47', '55', '63', '78'],
  short: ['five', 'six', 'seven', 'eight', 'ten'],
  weather: [
    'Sunshine at last.', 'Rain, of course.', 'Fog over the fields, so beautiful.', 'Golden evening light.', 'Snow! Actual snow!',
    'Storm outside, tea inside.', 'Warm enough for bare feet.', 'Stars everywhere.'
  ],
  book: [
    'a novel about a lighthouse family', 'the fat Russian novel', 'a thriller set in a ferry port', 'that memoir everybody cried over',
    'a book of ghost stories', 'a novel with four endings', 'a detective from the library',
    'poems about rivers', 'a comic about a sad bear'
  ],
  opinion: [
    'Loved it.', 'Beautiful.', 'Too long, still wonderful.', 'I laughed out loud.', 'Goosebumps.', 'Not my favourite.', 'So good.',
    'I want it again.'
  ],
  club: ['De Zuidrand', 'Our women\'s team', 'The under nines', 'The orange shirts'],
  score: ['two nil', 'three two', 'four one', 'one nil', 'five three', 'two one'],
  band: ['the Paper Herons', 'Velvet Ferry', 'a brass band from Ghent', 'the Late Tulips', 'a string quartet', 'Wolf & Bicycle', 'an old jazz trio'],
  venue: ['a church', 'the old cinema', 'the park', 'a barn', 'the little theatre', 'a boat'],
  song: ['an old Swedish lullaby', 'the sad sailor song', 'that one summer hit', 'a Christmas carol', 'the rain song', 'a madrigal in five voices'],
  hobby: ['gardening', 'a long bike ride', 'a jigsaw puzzle', 'knitting', 'a walk in the woods', 'board games', 'swimming in the lake'],
  object: ['the guitar case', 'my bicycle basket', 'the picnic blanket', 'the bread oven', 'my left slipper', 'the new sofa'],
  country: ['Denmark', 'Brittany', 'Sweden', 'the Ardennes', 'Scotland', 'Slovenia'],
  film: [
    'a film about penguins', 'the old western', 'an animated film about a robot gardener', 'a three-hour musical', 'a Danish comedy',
    'the ghost film'
  ],
  age: ['81', '84', '88', '90'],
  day: ['two', 'three', 'four', 'six', 'nine'],
  village: ['Bunderwoud', 'Oud-Linge', 'Zwanenburcht', 'Heuvelrade', 'Vechterveld'],
  game: ['chess', 'cards', 'table tennis', 'the board game with the sheep', 'darts']
}
