import type { WordList } from './list.ts'

/** Written for this project from general knowledge of working and private life. `*` stands for any letters. */
export const dutch: WordList = {
  work: {
    meetings: [
      'vergader*, *vergadering, *vergaderingen, *overleg, overleg*, bijeenkomst*, *bijeenkomst, afspraak, afspraken, agenda, notulen',
      'werkbezoek*, werkgroep*, werksessie*, sessie, sessies, bespreking*, besprek*, kick-off, brainstorm*, heidag, stuurgroep*',
      'klankbordgroep*, commissie*, bestuur*, bestuursvergadering, voorzitter*, actiepunten, terugkoppeling, presentatie*, *presentatie',
      'gepresenteerd, presenteer*'
    ],
    events: [
      'congres*, *congres, conferentie*, symposium, seminar*, lezing*, spreker*, dagvoorzitter*, gastcollege*, gastspreker*, keynote*',
      'workshop*, *workshop, masterclass*, webinar*, beurs, vakbeurs, netwerkborrel*, netwerk*, netwerken, studiedag*, themadag*',
      'themabijeenkomst*, kennissessie*, inspiratiesessie*, symposia, rondetafel*, paneldiscussie*, deelnemers, aanmelden, inschrijv*',
      'programma, debatteer*, *debat'
    ],
    hiring: [
      'vacature*, sollicit*, sollicitant*, stage, stages, stagiair*, stageplek*, zzp*, freelance*, werving, recruit*, cv, arbeidsmarkt*, baan',
      'banen, loopbaan*, carrière*, functie, functies, dienstverband, collega gezocht, wij zoeken, we zoeken, op zoek naar een, kom werken',
      'solliciteer, salaris*, cao, arbeidsvoorwaarden, detacher*, uitzend*, werkzoekend*, traineeship*, bijscholing, inwerken, nieuwe baan'
    ],
    office: [
      'collega*, kantoor*, werkplek*, werkdag*, werkweek, werkoverleg, thuiswerk*, werkdruk, werkgever*, werknemer*, medewerker*, leidinggeven*',
      'baas, manager*, directeur*, directie, teamleider*, team, teams, afdeling*, op het werk, aan het werk, aan de slag, werk aan, werkt aan',
      'werken aan, gewerkt aan, hard gewerkt, deadline*, planning, project*, *project, *projecten, mailbox, inbox, mail, mails, mailtje*',
      'e-mail*, overuren, rapportage*, jaarverslag*, jaarplan*, nota, nota’s, offerte*, opdracht*, opdrachtgever*, kwartaal*, productiviteit',
      'personeel*, organisatie*, werkzaamheden, vakgebied*, vakgenoten, vakblad, expertise, professional*, deskundig*'
    ],
    business: [
      'bedrijf, bedrijven, bedrijfs*, *bedrijf, *bedrijven, onderneming*, ondernem*, zakelijk*, klant, klanten, klant*, omzet*, winst, kosten',
      'begroting*, budget*, invester*, investering*, financier*, subsidie*, fonds, startup*, start-up*, mkb, b2b, ceo, cfo, aandeelhouder*',
      'overname, fusie*, markt, marktplaats, marktaandeel, sector, sectoren, branche*, *branche, economie, economisch*, industrie*',
      'leverancier*, inkoop, verkoop*, sales, aanbested*, contract*, samenwerking*, samenwerken, partnerschap*, partner, strateg*, innovat*',
      'innovatie*, transformatie*, verandermanagement, leiderschap*, advies*, adviseur*, advisering, consultan*, accountant*, kwaliteitszorg',
      'proces, processen, procesmanagement, duurza*, beleid*, *beleid, visie, missie, doelgroep*, doelstelling*, resultaten, rapport*, *rapport',
      'onderzoeksrapport, factsheet*, whitepaper*, bedrijfsvoering'
    ],
    marketing: [
      'marketing*, marketeer*, reclame*, campagne*, *campagne, merk, merken, communicatie*, *communicatie, persbericht*, woordvoer*',
      'voorlichter*, voorlichting, redactie*, redacteur*, eindredact*, nieuwsbrief*, nieuwsbrieven, content, contentstrateg*, copywrit*',
      'tekstschrijver*, seo, website*, webredact*, webdesign*, vormgev*, ontwerper*, doelgroepen, socialmedia*, sociale media, social media',
      'blogpost*, geblogd, weblog*, blogartikel*, huisstijl'
    ],
    software: [
      'software*, ontwikkelaar*, programmeur*, programmer*, programmeren, *ontwikkeling, app-ontwikkeling, applicatie*, ict, ict-*, it-*',
      'informatisering, digitalisering, digitaliser*, digitale, database*, gegevens, data, server*, beheerder*, systeembeheer*, opensource',
      'open source, open data, broncode, api, api’s, interface*, gebruiksvriendelijk*, gebruikers, gebruikersonderzoek, usability, testomgeving',
      'release, uitrol*, algoritm*, kunstmatige intelligentie, cyber*, informatiebeveiliging, beveiliging, privacy*, avg, cloud, platform',
      'platformen, metadata, scrum, agile, webwinkel*, zoekmachine*, e-overheid, bug, bugs, automatiser*, machine learning, datagedreven'
    ],
    research: [
      'onderzoek*, *onderzoek, *onderzoeker, *onderzoekers, wetenschap*, wetenschapper*, universiteit*, hogeschool*, faculteit*, hoogleraar*',
      'lector, lectoraat*, promovend*, promotieonderzoek, proefschrift*, promovere*, publicatie*, gepubliceerd, publiceer*, artikel*',
      'tijdschrift*, wetenschappelijk*, hypothese*, experiment*, laborator*, enquête*, vragenlijst*, cijfers, statistiek*, bibliothe*, bieb',
      'archie*, collectie*, erfgoed*, digitaliseren'
    ],
    teaching: [
      'onderwijs*, *onderwijs, leraar*, lerar*, leerkracht*, docent*, leerling*, student*, studenten, studie*, school*, scholen*, basisschool*',
      'middelbare school, mbo, hbo, vmbo, havo, vwo, po, vo, schooldirect*, klaslokaal, les, lessen, lesgeven, lesmateriaal*, leermiddel*',
      'curriculum, opleiding*, cursus*, cursist*, training*, trainer*, coach*, examen*, eindexamen*, toets, toetsen, toetsing, rekentoets',
      'didacti*, pedagog*, kinderopvang*, leren, kennis*, kennisdeling, scholing, vaardigheden, mentoraat, afstuder*, scriptie*, lerarentekort',
      'passend onderwijs, inspectie*'
    ],
    policy: [
      'kamer, kamerlid, kamerleden, kamervragen, kamerbrief, kamerdebat*, tweede kamer, eerste kamer, motie, moties, amendement*, wetsvoorstel*',
      'wet, wetten, wetgev*, wetgeving, minister*, staatssecretaris*, kabinet*, fractie*, partij, partijen, coalitie*, oppositie, raadslid',
      'raadsleden, gemeenteraad*, wethouder*, burgemeester*, gemeente*, provinc*, overheid*, rijksoverheid, ambtenaar, ambtenaren',
      'beleidsmedewerker*, regering*, plenair*, debat*, spoeddebat, schriftelijke vragen, begrotingsbehandeling, bezuinig*, hervorm*',
      'regelgeving, toezicht*, inspraak, verkiezingsprogramma, raadsvergadering, advocaat, advocaten, rechtbank, jurid*, uitspraak, bestuurder*'
    ],
    care: [
      'zorg, zorg*, *zorg, zorgverlen*, zorginstelling*, patiënt*, patient*, cliënt*, ziekenhuis*, ziekenhuizen, verpleeg*, verpleegkundige*',
      'huisarts*, specialist*, behandel*, diagnos*, therap*, ggz, ggd, jeugdzorg*, thuiszorg*, medisch*, medicatie, geneesmiddel*, apothe*, epd',
      'mantelzorg*, welzijnswerk*, maatschappelijk werk*, preventie*, revalid*, volksgezondheid, kliniek*, klinisch*'
    ],
    trade: [
      'winkelier*, detailhandel, groothandel, logistiek*, magazijn*, vrachtwagen*, productie*, fabriek*, fabrikant*, techniek*, technisch*',
      'technolog*, ingenieur*, monteur*, bouw, bouwproject*, bouwplaats*, aannemer*, woningbouw, architect*, vastgoed*, makelaar*',
      'woningcorporatie*, installat*, energietransitie, zonnepanelen, windmolens, landbouw*, boer, boeren, agrarisch*, veehouder*, tuinbouw*',
      'horeca*, bank, banken, verzekeraar*, pensioenfonds*'
    ],
    newsroom: [
      'journalist*, journalistiek*, verslaggever*, hoofdredact*, interview, interviews, geïnterviewd, interviewer*, columnist*, uitgever*',
      'uitgeverij*, persconferentie*, publiek*, krantenartikel*'
    ],
    proud: [
      'trots op, met trots, lancer*, gelanceerd, lancering, onthul*, prijs gewonnen, genomineerd*, nominatie*, award*, mijlpaal, mijlpalen',
      'bekendmak*, aankondig*, ondertekend*, samen met collega*, lees meer, lees verder, meld je aan, schrijf je in, nieuwe blog, nieuw blog',
      'nieuwe blogpost, nieuw artikel, mijn nieuwe boek, boek geschreven, nu online, ons team, onze klanten, aan de slag met, tips voor, tip'
    ]
  },
  life: {
    family: [
      'mama, papa, moeder, vader, ouders, zus, zusje, zusjes, broer, broertje, broers, oma, opa, tante, oom, neef, neefje, nicht, nichtje',
      'kleinkind*, schoonmoeder, schoonouders, schoonzus, zwager, gezin, familie*, zoon, zoontje, dochter, dochtertje, kindje, baby*, kleuter*',
      'peuter*, puber, pubers, zwanger*, bevallen, bevalling, geboren, bruiloft, trouwen, getrouwd, verloofd, scheiding, vriendin, vriendje',
      'vrouwtje, mijn man, mijn vrouw, de kids, kids, jongste, oudste, vriendinnen, mijn vrienden, buurman, buurvrouw, buren, oppas, logeren',
      'logeerpartij, luiers, kinderfeestje, schoolplein, sinterklaas, zwarte piet, verkering'
    ],
    food: [
      'ontbijt*, lunch, lunchen, avondeten, diner*, eten, gegeten, etentje, lekker eten, koffie*, thee, bier, biertje*, biertjes, wijn',
      'wijntje*, borrel, borrelen, kroeg, café, terras, terrasje, restaurant*, kater, dronken, pizza, patat, friet, frietjes, frikandel*',
      'kroket*, hamburger*, kaas, chocola*, taart, taartje, koek*, koekje*, pannenkoek*, stamppot, soep, brood, broodje*, ijsje*, ijs, pasta',
      'sushi, bbq, barbecue*, bitterballen, gehaktbal, koken, kookte, gekookt, kook, bakken, gebakken, recept, recepten, lekker, lekkere',
      'smullen, honger, dorst, toetje, oliebol*, pepernoten, drop, snoep*, chips, keuken, oven, afhaalchinees, boodschappen, appeltaart, smaakt'
    ],
    music: [
      'liedje*, lied, album, band, bandje, concert*, optreden, gitaar, piano, drummer, plaat, platen, plaatje, lp, spotify, zanger*, zangeres',
      'zingen, zong, koor, dansen, gedanst, dans, pinkpop, lowlands, paradiso, tivoli, top 2000, top2000, songfestival, eurovisie*',
      'nummer 1 hit, muziek, luister*, songtekst, dj, feestje, feest, feesten, carnaval, kermis, festival, festivals, noorderslag, oerol',
      'zwarte cross, musical'
    ],
    screen: [
      'film, films, filmpje, bioscoop, netflix, tv, televisie, serie, aflevering*, seizoen, voice of holland, tvoh, dwdd, boer zoekt vrouw',
      'heel holland bakt, wie is de mol, widm, expeditie robinson, gtst, utopia, kijken, gekeken, acteur*, actrice*, trailer, spelletje*, gamen',
      'playstation, xbox, nintendo, lego, stripboek*, roman, thriller, leesboek, boek uit, detective, quiz, puzzel*, wordfeud'
    ],
    sport: [
      'voetbal*, voetballen, ajax, feyenoord, psv, oranje, elftal, doelpunt*, goal, keeper, spits, scheids*, scheidsrechter, strafschop*',
      'penalty, eredivisie, champions league, wk, ek, wedstrijd*, gewonnen, verloren, gelijkspel, schaats*, elfstedentocht, hardlopen',
      'hardgelopen, rondje, rondje hardlopen, fietsen, gefietst, fiets, wielrenn*, racefiets, mtb, tour de france, giro, formule 1, verstappen',
      'max, tennis*, hockey*, volleybal, zwemmen, gezwommen, sportschool, fitness, yoga, wandelen, gewandeld, wandeling, marathon, vierdaagse',
      'turnen, judo, skiën, ski, wintersport, zeilen, surfen, bokito, supporters, fans, olympisch*, medaille, goud, darts, kampioen*'
    ],
    holiday: [
      'vakantie*, vakanties, strand, kamperen, camping*, tent, caravan, camper, zon, zonnen, zwembad, koffer, inpakken, uitpakken, vliegtuig',
      'schiphol, vliegen, dagje, dagje weg, dagje uit, weekendje, weekend, weekeind, vrije dag, vrij vandaag, efteling, dierentuin, artis',
      'pretpark, ardennen, texel, terschelling, vlieland, ameland, zeeland, bergen, eiland, museum, kasteel, bos, kerst*, pasen, paasei*',
      'oud en nieuw, oudjaar*, nieuwjaar*, vuurwerk, koningsdag, koninginnedag, moederdag, vaderdag, valentijn*, halloween, pinksteren',
      'hemelvaart, zomer, winter, lente, herfst'
    ],
    home: [
      'kat, katten, poes, poezen, kitten*, hond, honden, hondje, puppy, konijn, cavia, paard, paarden, vogel, vogels, eend, egel, tuin',
      'tuinieren, onkruid, gras maaien, balkon, bank hangen, bed, bedje, badkamer, douche, douchen, wasmachine, strijken, stofzuig*, afwas*',
      'schoonmaken, opruimen, verhuizen, verhuizing, verhuisd, huisje, nieuwe huis, klussen, geklust, verven, behang*, ikea, hobby*, breien',
      'haken, naaien, auto, file, files, trein, treinen, vertraging, ns, ov, ov-chipkaart, bus gemist, station, perron, kringloop, rommelmarkt',
      'vrijmarkt, sleutels, kerstboom'
    ],
    weather: [
      'weer, weertje, regen, regent, regenen, bui, buien, sneeuw, sneeuwt, zonnetje, zonnig, warm, koud, onweer*, storm, stormt, wind, mist',
      'vriest, vorst, hittegolf, paraplu, hagel, bewolkt, graden, ijzel, glad, zweten'
    ],
    body: [
      'slapen, geslapen, slaap, slaapt, wakker, moe, doodmoe, uitslapen, dutje, hoofdpijn, migraine, griep, griepje, koorts, verkouden, ziek',
      'beterschap, tandarts, kies, kapper, haar, baard, tatoeage*, tattoo*, jurk*, schoenen, afvallen, dieet, kilo, pijn, knie, rug, enkel',
      'snotteren, bril, jarig, shoppen, spijkerbroek'
    ],
    feeling: [
      'gefeliciteerd, felicitaties, proficiat, verjaardag*, hoera, welterusten, goedemorgen, goeiemorgen, morgen allemaal, slaap lekker, truste',
      'haha*, hihi*, hehe*, lol, xx, xxx, xje, kus, kusjes, knuffel*, zucht, pff*, jammer, balen, gaaf, mooi, prachtig, heerlijk*, genieten',
      'genoten, geniet, gezellig*, leuk, leuke, leuks, leuker, grappig*, lachen, gelachen, huilen, gehuild, tranen, verdriet, verdrietig, boos',
      'blij, bang, saai, stom, schattig, lief, lieve, liefde, mis je, hou van, verliefd, sterkte, veel plezier, fijne dag, fijn weekend',
      'fijne avond, shit, kut, kak, verdomme, godver*, jezus, gvd, sukkel, toppie, jippie, joepie, oh ja, tja, ach, nostalgie, vroeger, jeugd'
    ],
    citizen: [
      'klantenservice, telefoon, mobiel, iphone, oplader, batterij, bestelling, pakketje, ziggo, kpn, bol.com, reclamefolder, belachelijk',
      'schandalig, wilders, trump, rutte, stemmen, gestemd, kerk, god, bidden, loterij, horoscoop'
    ]
  },
  self: 'ik, ’k, mij, me, mijn, mn, m’n, mezelf, mijzelf, ikzelf',
  us: 'we, wij, ons, onze, onszelf',
  common: 'de, het, een, en, of, maar, want, als, dan, van, voor, naar, in, op, aan, bij, met, over, door, uit, om, te, tot, tegen, onder, na, '
    + 'zonder, tussen, sinds, is, zijn, was, waren, ben, bent, geweest, heeft, heb, hebben, had, hadden, wordt, worden, werd, werden, geworden, '
    + 'kan, kunnen, kon, konden, moet, moeten, moest, mag, mogen, wil, willen, wilde, zal, zullen, zou, zouden, gaat, gaan, ging, doen, doet, '
    + 'deed, gedaan, komt, komen, maken, maakt, gemaakt, niet, geen, wel, nog, al, ook, er, hier, daar, waar, wat, wie, hoe, waarom, wanneer, '
    + 'welke, die, dat, dit, deze, hij, zij, ze, je, jij, jou, jouw, u, uw, hun, haar, hem, elkaar, zich, zelf, meer, meest, veel, weinig, alle, '
    + 'alles, iets, niets, iemand, niemand, iedereen, elke, andere, ander, zo, zoals, toch, even, eens, nu, vandaag, morgen, gisteren, dag, '
    + 'week, jaar, tijd, weer, altijd, nooit, vaak, steeds, heel, erg, zeer, goed, goede, beter, beste, nieuw, nieuwe, groot, grote, kleine, '
    + 'eerste, laatste, twee, drie, mensen, dingen, keer, dus, omdat, toen, terwijl, sommige, eigen, via, dank, bedankt, graag, misschien, '
    + 'eigenlijk'
}
