import type { WordList } from './list.ts'

/** Written for this project from general knowledge of working and private life. `*` stands for any letters. */
export const english: WordList = {
  work: {
    meetings: [
      'meeting, meetings, agenda, agendas, minutes of, kickoff, kick-off, stand-up, standup, one-on-one, offsite, off-site, workshop*',
      'roundtable*, round table, board meeting, town hall, retrospective*, retro, brainstorm*, whiteboard*, action points, follow-up',
      'stakeholder*, steering committee, taskforce, task force'
    ],
    events: [
      'conference*, summit, symposi*, keynote*, panel, panelist*, panellist*, speaker, speakers, seminar*, webinar*, meetup*, hackathon*',
      'unconference, barcamp, congress, convention, trade show, trade fair, expo, booth, plenary, poster session, call for papers, cfp',
      'proceedings, slides, slide deck, presentation*, presenting, presented, presenter*, masterclass*, fireside chat, networking, attendees',
      'registration, livestream, moderat*, talk at, speaking at'
    ],
    hiring: [
      'hiring, recruit*, vacanc*, job opening*, job offer*, apply now, applicant*, candidate*, resume, cv, internship*, intern, interns',
      'apprentice*, trainee*, onboarding, join our, join us, we are looking for, open position*, job description, salary, salaries, payroll',
      'headhunt*, talent, freelanc*, contractor*, career*, promotion, promoted to, new role'
    ],
    office: [
      'colleague*, coworker*, co-worker*, office, offices, workplace, workspace, cowork*, co-work*, boss, manager*, management',
      'managing director, team, teams, team lead, department*, headquarters, employee*, employer*, staff, workforce, at work, working on',
      'worked on, work on, deadline*, overtime, inbox, email, emails, e-mail*, remote work, workload, productivity, productive, schedule*',
      'calendar, to-do, todo, backlog, milestone*, deliverable*, project*, quarter, quarterly, q1, q2, q3, q4'
    ],
    business: [
      'business*, company, companies, corporate, enterprise*, startup*, start-up*, scaleup*, entrepreneur*, founder*, co-founder*, cofounder*',
      'ceo, cto, cfo, cio, coo, cmo, ciso, client, clients, customer*, b2b, b2c, sales, revenue*, profit*, turnover, invest*, investor*',
      'funding, seed round, series a, series b, venture capital, vc, vcs, ipo, merger*, acqui*, shareholder*, market*, industry, industries',
      'sector, sectors, supply chain*, procure*, vendor*, supplier*, partnership*, partner with, partnering, contract*, tender*, invoice*',
      'budget*, strateg*, kpi, kpis, okr, okrs, roi, growth, innovat*, transform*, leadership, leaders, executive*, governance, compliance',
      'audit*, consult*, advisory, advisor*, stakeholders, roadmap*, benchmark*, best practice*, case stud*, use case*, whitepaper*',
      'white paper*, report, reports, framework*, methodolog*, insight*, professional*, expertise, expert, experts'
    ],
    marketing: [
      'marketing, marketer*, brand, brands, branding, campaign*, advertis*, ads, adwords, seo, sea, sem, content strategy, content marketing',
      'copywrit*, editorial*, newsletter*, audience*, engagement, conversion*, funnel*, lead generation, leads, analytics, crm, social media',
      'influencer*, public relations, press release*, communications, storytelling, ux, ui, usability, user experience, user research',
      'wireframe*, prototype*, persona, personas, landing page*, website*, web design, designer*, blog post*, blogpost*, blogged, publishing',
      'publisher*'
    ],
    software: [
      'software, developer*, dev, devs, devops, programm*, coding, coder*, source code, codebase, code review*, refactor*, debug*, bugfix*, bug',
      'bugs, api, apis, sdk, cli, ide, git, github, gitlab, commit, commits, pull request*, merge, repo, repos, repositor*, release notes',
      'released, changelog, deploy*, docker*, kubernetes, k8s, cloud, aws, azure, serverless, server*, database*, sql, postgres*, mysql, nosql',
      'mongodb, redis, javascript, typescript, nodejs, node.js, python, django, rails, ruby, php, java, kotlin, swift, golang, rust, haskell',
      'scala, css, html, html5, css3, frontend, front-end, backend, back-end, full-stack, fullstack, browser*, webpack, react, angular, vue',
      'jquery, wordpress, drupal, cms, plugin*, open source, opensource, linux, debian, ubuntu, unix, algorithm*, machine learning',
      'deep learning, neural network*, artificial intelligence, ai, llm, llms, gpt, chatbot*, big data, dataset*, data science, data scientist*',
      'infrastructure, architecture, microservice*, scalab*, latency, security, cybersecurity, infosec, vulnerabilit*, encrypt*, authenticat*',
      'oauth, gdpr, privacy policy, agile, scrum, kanban, sprint, sprints, unit test*, test-driven, tdd, continuous integration, saas',
      'platform*, interoperab*, standards, w3c, schema*, metadata, xml, json, rdf, linked data, semantic web, sysadmin*, automation'
    ],
    tools: [
      'maven, gradle, junit, jvm, jdk, jre, jee, j2ee, spring boot, hibernate, intellij, netbeans, jetbrains, jenkins, ci/cd, ci, terraform, ansible',
      'grafana, prometheus, kafka, hadoop, spark cluster, airflow, bigquery, snowflake, jupyter, notebook, notebooks, pandas, numpy, pytorch, tensorflow',
      'matlab, spss, stata, spreadsheet*, powerpoint, tableau, power bi, dashboard*, sql query, queries, compiler*, runtime, lambdas, closures, generics',
      'functional programming, object-oriented, object oriented, regex, regexp, unicode, localhost, endpoint*, webhook*, yaml, markdown, vim, emacs',
      'vscode, vs code, visual studio, terminal, bash, zsh, shell script*, ssh, tcp, dns, tls, cron, stack trace*, stacktrace*, exceptions, null pointer',
      'nullpointer*, memory leak*, garbage collect*, concurren*, multithread*, async, asynchronous, hotfix*, rollback*, feature flag*, patch release',
      'legacy code, tech debt, technical debt, design pattern*, pair programming, domain-driven, ddd, bdd, cqrs, event sourcing, rest api, graphql, grpc',
      'websocket*, npm, yarn, pip, virtualenv, homebrew, ios app, android app, android studio, xcode, app store review, photoshop, figma, sketch file*',
      'indesign, wireframes, mockup*, gis, geodata, openstreetmap, arcgis, qgis, erp, sap, sharepoint, intranet, helpdesk, fosdem, devoxx, javaone, pycon',
      'rubyconf, railsconf, jsconf, kubecon, qcon, wwdc, google i/o, tech talk*, lightning talk*, livecoding, live coding, hands-on'
    ],
    research: [
      'research*, scientist*, scientific, science, phd, postdoc*, professor*, lecturer*, dissertation*, thesis, academi*, university',
      'universities, faculty, laborator*, lab, labs, journal*, preprint*, arxiv, paper, papers, peer review*, peer-review*, citation*',
      'citations, author, authors, co-author*, publication*, published, manuscript*, grant, grants, fellowship*, hypothes*, experiment*',
      'statistic*, survey, surveys, dataset, findings, study shows, empirical, quantitative, qualitative, literature review, open access',
      'open science, open data, scholar*, librar*, archiv*, digiti*'
    ],
    teaching: [
      'teacher*, teaching, taught, student, students, pupils, classroom*, curricul*, lesson*, lecture*, course, courses, syllabus, exam, exams',
      'grading, education*, pedagog*, didactic*, e-learning, elearning, edtech, mooc*, training, trainings, trainer*, coach, coaching, mentor*',
      'tutorial*, certificat*, accredit*, graduate*, alumni, school board, higher education, learning'
    ],
    policy: [
      'policy, policies, policymak*, legislat*, parliament*, minister, ministers, ministry, ministerial, cabinet, council, councillor*',
      'committee*, government*, municipal*, public sector, regulation*, regulator*, amendment*, motion, white paper, consultation',
      'civil servant*, civil service, directive, treaty, commission, commissioner, constituen*, lawmaker*, lobby*, ngo, ngos, nonprofit*',
      'charity sector, subsid*, reform*, implementation, stakeholder engagement, law firm, lawyer*, attorney*, legal, litigation, court ruling',
      'plaintiff*, statutory, jurisdiction*, copyright*, licens*, patent*'
    ],
    care: [
      'patient*, clinic, clinics, clinical, clinician*, hospital*, healthcare, health care, nurse*, nursing, physician*, surgeon*, surgery ward',
      'therap*, diagnos*, treatment*, medical, medicine, pharma*, vaccin*, epidemiolog*, public health, caregiver*, care home*, ehealth',
      'e-health, trial, trials, cohort, social work*, psycholog*, psychiatr*'
    ],
    trade: [
      'retail*, wholesale, warehouse*, logistics, shipment*, inventory, store manager, point of sale, e-commerce, ecommerce, webshop*',
      'manufactur*, factory, factories, production line, engineer*, engineering, construction site, architect*, civil works, blueprint*',
      'sustainab*, renewable*, energy transition, grid, solar panels, emissions, carbon, circular economy, farm*, agricultur*, crop*',
      'real estate, property market, mortgage rate*, insurance, insurer*, bank, banking, fintech, accountant*, accounting, tax advis*',
      'pension fund*, hospitality, catering, transport*, aviation'
    ],
    newsroom: [
      'journalis*, reporter*, newsroom*, editor, editors, columnist*, interview, interviews, interviewed, interviewing, press conference',
      'correspondent*, magazine, feature article, op-ed, podcast episode'
    ],
    proud: [
      'proud to, excited to announce, thrilled to, pleased to announce, delighted to, honoured to, honored to, announce*, launch*, award*',
      'shortlist*, nominat*, in collaboration with, collaborat*, milestone, our latest, read more, sign up, register now, save the date',
      'new report, out now, just published, check out our, our team, our work, learn more, key takeaways, lessons learned'
    ]
  },
  life: {
    family: [
      'mum, mom, mommy, mummy, dad, daddy, mother, father, parents, sister, brother, grandma, grandpa, granny, grandmother, grandfather',
      'grandson, granddaughter, aunt, uncle, cousin, cousins, wife, husband, girlfriend, boyfriend, fiancé, fiancée, hubby, son, sons, daughter',
      'daughters, kid, kids, baby, babies, toddler*, newborn, pregnan*, twins, nephew, niece, in-laws, family, godchild, wedding, married',
      'marry, divorce*, anniversary, honeymoon, babysit*, nappy, diaper*, bedtime, playground, my friends, best friend, friendship, sleepover',
      'school run'
    ],
    food: [
      'breakfast, lunch, dinner, supper, brunch, snack*, coffee, espresso, cappuccino, tea, beer, beers, wine, wines, pint, pub, whisky',
      'whiskey, gin, cocktail*, prosecco, champagne, hangover, drunk, pizza, pasta, burger*, sushi, curry, sandwich*, cheese, bacon, chocolate*',
      'cake, cakes, cookie*, biscuit*, pie, pancake*, ice cream, bread, soup, salad, steak, bbq, barbecue, grill, roast*, cook*, bake*, baking',
      'baked, recipe*, delicious, yummy, tasty, nom, hungry, thirsty, takeaway, restaurant*, cafe, café, dessert, fries, chips, avocado, vegan',
      'garlic, oven, kitchen, foodie'
    ],
    music: [
      'song*, album*, band, bands, gig, gigs, concert*, guitar*, piano, drummer, drums, vinyl, playlist*, spotify, lyrics, singer*, singing',
      'sang, choir, dance, dancing, danced, festival, rapper, hip hop, jazz, metal band, punk, rock, techno, soundtrack*, eurovision, karaoke',
      'listening to, now playing, nowplaying, encore, beatles, itunes, radio 2, top 40, dj, mixtape, opera, orchestra'
    ],
    screen: [
      'movie*, film, films, cinema, netflix, hbo, disney*, tv, telly, episode*, season finale, series finale, spoiler*, sitcom*, documentary',
      'actor*, actress*, oscar*, trailer, star wars, star trek, doctor who, game of thrones, harry potter, marvel, simpsons, x factor',
      'big brother, reality show, watching, binge*, gaming, gamer*, playstation, xbox, nintendo, minecraft, videogame*, video game*, lego',
      'comic*'
    ],
    sport: [
      'football, soccer, goal, goals, penalty, striker, goalkeeper, offside, referee, premier league, champions league, world cup, arsenal',
      'chelsea, liverpool, man united, tottenham, ajax, barcelona, nfl, nba, nhl, baseball, basketball, hockey, rugby, cricket, tennis',
      'wimbledon, golf, formula 1, f1, grand prix, tour de france, olympic*, marathon, parkrun, running shoes, went for a run, 5k, 10k, jogging',
      'cycling, bike, biking, mtb, gym, workout, yoga, swim*, hike, hiking, climbing, ski, skiing, snowboard*, surf*, sailing, match, coach of',
      'league table, halftime, half-time, playoff*, derby, fans'
    ],
    holiday: [
      'holiday*, vacation*, beach*, camping, campsite, tent, sunbath*, sunset, sunrise, hotel pool, road trip, roadtrip, backpack*, cruise',
      'sightseeing, souvenir*, postcard*, suitcase, packing, airport, flight, museum, castle, cathedral, island, mountain*, lake, forest, zoo',
      'theme park, disneyland, day off, days off, weekend, bank holiday, christmas, xmas, easter, halloween, thanksgiving, new year*',
      'valentine*'
    ],
    home: [
      'cat, cats, kitten*, dog, dogs, doggo, puppy, puppies, hamster, rabbit, pet, pets, garden*, lawn, plants, tomatoes, sofa, couch, bed',
      'in bed, bathroom, shower, laundry, washing machine, dishwasher, vacuum*, ikea, moving house, new house, diy, painting the, neighbour*',
      'neighbor*, knit*, crochet, sewing, hobby, hobbies, puzzle, book club, novel, novels, reading a book, my car, driving, traffic jam',
      'train delay*'
    ],
    weather: [
      'weather, rain, rainy, raining, snow, snowing, sunny, sunshine, sun, thunder*, storm, windy, foggy, freezing, heatwave, cold outside',
      'warm, umbrella, autumn leaves, spring, summer, winter'
    ],
    body: [
      'sleep*, asleep, awake, nap, tired, exhausted, headache, migraine, flu, fever, a cold, sick, ill, dentist, tooth*, haircut, hair, beard',
      'tattoo*, makeup, dress, dresses, shoes, jeans, shopping, diet, weight, insomnia, sore, hurts, pain, broke my, knee, ankle, glasses',
      'gp appointment'
    ],
    feeling: [
      'happy birthday, birthday*, congrats, good morning, good night, goodnight, morning, lol, lmao, rofl, omg, wtf, haha*, hehe*, hihi, xx',
      'xxx, xoxo, yay, woohoo, hooray, awww*, aww, ugh, meh, damn, shit, fuck*, crap, bloody hell, love you, miss you, hug, hugs, kiss, kisses',
      'cute, adorable, gorgeous, funny, hilarious, laugh*, cry, crying, cried, tears, sad, lonely, bored, boring, annoyed, annoying, hate',
      'hated, wonderful day, lovely, thank god, jesus, cheers, mate, dude, bro, buddy, sweetie, darling, fingers crossed, rip, rest in peace',
      'can’t wait, cant wait, childhood, nostalg*, party, parties, drinks, fun'
    ],
    citizen: [
      'customer service, refund, my order, delivered, broadband, my phone, iphone, new phone, battery, trump, brexit, election night, voted',
      'terrible service, queue, lottery, horoscope*, god, prayer*, church, pope'
    ]
  },
  self: 'i, i’m, im, i’ve, ive, i’d, i’ll, me, my, mine, myself',
  us: 'we, we’re, we’ve, we’ll, our, ours, us',
  common: 'the, a, an, and, or, but, if, then, of, to, in, on, at, by, for, from, with, about, as, into, over, after, before, is, are, was, were, '
    + 'be, been, being, have, has, had, do, does, did, will, would, can, could, should, may, might, must, not, no, yes, so, too, very, just, '
    + 'also, only, more, most, much, many, some, any, all, each, this, that, these, those, it, its, it’s, he, she, they, them, their, his, her, '
    + 'him, you, your, who, what, which, when, where, why, how, there, here, now, today, tomorrow, yesterday, new, good, great, nice, well, up, '
    + 'down, out, off, again, still, than, get, got, go, going, make, made, see, think, know, want, like, need, say, said, time, day, year, '
    + 'week, people, thing, things, one, two, first, last, back, way, really, via, thanks, thank, please, let, because, while, don’t, that’s, '
    + 'there’s, can’t, didn’t, isn’t, let’s, using, used, use, another, other, even, ever, never, always, every, something, anything, nothing, '
    + 'someone, everyone, own, same, through, between, without, rt, amp'
}
