/** What the made-up person says outside work. A name in braces stands for one entry of the vocabulary. */
export const LIFE_TEXTS: readonly string[] = [
  '{dish} for dinner. {child} had three helpings and then asked for breakfast.',
  '{distance} km on the bike before breakfast, headwind both ways. {weather}',
  'Finished {book} last night. {opinion} Now I miss everybody in it.',
  '{club} won {score}. I have no voice left and {child} has a new hero.',
  '{club} lost {score} in the rain. The chips were good.',
  'Concert last night: {band} in {venue}. {opinion}',
  'Choir rehearsal. We sang {song} until the altos started to giggle.',
  'My mum is visiting, so there is cake, {dish}, and a lot of advice.',
  'Sunday: pancakes, {hobby}, a nap. Perfect weekend.',
  '{child} lost a tooth at swimming and found it again. Happy tears all round.',
  'The cat has decided that {object} is hers now. I have been informed.',
  'Made {dish} from grandma\'s recipe. Not as good as hers, but the kitchen smells right.',
  'Holiday plan: tent, bikes, {country}, no alarm clock. Counting down.',
  'Started reading {book} on the train. Nearly missed my stop. {opinion}',
  'Watched {film} with the kids. {opinion} They slept through the end, I cried.',
  '{weather} Took the long way home along the canal with my bike.',
  'Birthday party for {child}: eleven kids, one garden hose, zero dry shoes.',
  'Football on Saturday morning: {child} scored, the other way, but what a goal.',
  'Tickets for {band} in {venue}! My sister screamed down the phone.',
  'Grandpa turned {age} today. He danced. We all danced.',
  'Flat tyre near {village}. A stranger gave me tea and fixed my bike. I love people.',
  'New recipe: {dish}. Family verdict: again, but with more garlic.',
  '{club} tonight. Scarf on, snacks ready, heart rate already silly.',
  'Picnic in the park with {friend} and the dogs. {weather}',
  'The garden gave us one courgette the size of {child}. {dish} all week then.',
  'Is there anything better than a second-hand bookshop on a rainy Saturday? I bought {book}.',
  'Ran {short} km with {friend}. Talked for nine of them, walked the rest.',
  'Film night with {friend}: {film}. {opinion}',
  'Holiday in {country}: day {day}. Sunburnt nose, sand in the tent, kids happy.',
  'Choir concert on Sunday. We sing {song} and I have a solo of four whole bars. Nervous!',
  'Baked bread with {child}. More flour on the cat than in the loaf.',
  'My brother beat me at {game} again. He is forty and still does the victory dance.',
  '{song} has been in my head since the shower. Now it is in yours.',
  'Cycling weekend with {friend}: {village}, hills, apple pie, sore legs. Love it.',
  'Down with the flu. Tea, blankets and {book}. The kids bring me drawings.',
  'Dinner with old friends: {dish}, wine, and the same stories as every year. Wonderful.',
  '{child} learnt to ride a bike today, without side wheels. I ran behind and cried a little.',
  'Goodnight from the balcony. {weather} The neighbours play {song}.',
  'Swapped {book} for {game} tonight, family vote was four to one. {opinion}',
  'First {dish} of the season. {weather} Everything is fine.'
]

/** Answers to friends; they are no part of the share. */
export const LIFE_REPLIES: readonly string[] = [
  'Happy birthday! Cake for you, hugs from all of us.',
  'Ha, {child} did the same last week. Courage!',
  'The recipe? {dish}, but with love and too much garlic.',
  'See you at choir on Tuesday, I bring the biscuits.',
  'What a match! My heart. {club} will be the end of me.',
  'Bike ride on Sunday? {village} and apple pie?'
]

export const LIFE_REPOSTS: readonly string[] = [
  'Our spring concert is on Sunday: {song} and more. Free entrance, bring your grandma.',
  'Saturday ride: {distance} km, easy pace, apple pie in {village}. Everybody welcome.',
  'Full time: {club} wins {score}! What a match, what a crowd.',
  'Lost cat near the park, answers to Biscuit and to nobody. Please share.'
]

export const LIFE_THREADS: readonly (readonly string[])[] = [
  [
    'Our cycling holiday in {country}, told in three disasters.',
    'Disaster one: {friend} packed the tent of the neighbours. We found out at {village}, in the rain.',
    'Disaster three: we went home and now I miss it. The kids want to go again tomorrow.'
  ],
  [
    'I promised {friend} my recipe for {dish}. Here we go.',
    'Fry the onions until your kitchen smells like your mum\'s. Then garlic, more than that, and a glass of wine for the cook.',
    'Two hours on a small fire with a good book. Eat with family, argue about the last spoon.'
  ]
]

export const LIFE_NOTES: readonly string[] = [
  'My grandma\'s bike is fifty years old today, and I rode it to her house with a cake on the back. She inspected the chain, the cake and me, '
  + 'in that order. We had tea in the garden, she told the story of how she '
  + 'cycled to the sea with grandpa before they were allowed to, and {child} asked whether they had a phone with them. I laughed until the '
  + 'neighbours looked over the hedge. Take your cake to your grandma, people.'
]
