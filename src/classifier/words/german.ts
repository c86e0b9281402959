import type { WordList } from './list.ts'

/** Written for this project from general knowledge of working and private life. `*` stands for any letters. */
export const german: WordList = {
  work: {
    meetings: [
      'besprechung*, meeting*, sitzung*, *sitzung, tagesordnung, protokoll, termin, termine, terminkalender, arbeitsgruppe*, arbeitskreis*',
      'ausschuss*, *ausschuss, vorstand*, aufsichtsrat*, gremium, gremien, klausurtagung, jour fixe, kick-off, kickoff, brainstorm*',
      'präsentation*, präsentier*, vorstandssitzung, hauptversammlung, betriebsrat*, betriebsversammlung, *beirat, workshop*'
    ],
    events: [
      'konferenz*, *konferenz, kongress*, *kongress, tagung*, *tagung, fachtagung, symposi*, seminar*, webinar*, vortrag*, vorträge, vortrags*',
      'referent*, referat, redner*, keynote*, panel*, podium*, podiumsdiskussion, moderation, moderier*, messe, messestand, fachmesse, barcamp*',
      'netzwerk*, netzwerken, vernetz*, teilnehmer*, anmeldung*, anmelden, programm, masterclass*, meetup*, hackathon*, kolloquium',
      'veranstaltung*, *veranstaltung, diskussionsrunde'
    ],
    hiring: [
      'stellenangebot*, stellenanzeige*, stellenausschreibung*, offene stelle*, job, jobs, bewerb*, bewerbung*, bewerber*',
      'vorstellungsgespräch*, praktikum, praktika, praktikant*, azubi*, ausbildung*, auszubildende*, volontariat*, wir suchen, verstärkung für',
      'personal*, personalabteilung, recruit*, gehalt*, gehälter, tarif*, tarifvertrag, karriere*, beruf*, beruflich*, berufs*, freiberuf*',
      'selbständig*, selbstständig*, freelancer*, fachkräfte*, fachkraft, arbeitsmarkt*'
    ],
    office: [
      'kolleg*, kollege*, kollegin*, büro*, homeoffice, home-office, arbeitsplatz*, arbeitsplätze, arbeitstag*, arbeitszeit*, arbeitgeber*',
      'arbeitnehmer*, mitarbeiter*, mitarbeitende*, chef, chefin, führungskr*, führung, teamleit*, abteilung*, leitung, geschäftsführ*',
      'geschäftsleitung, manager*, management, team, teams, projekt*, *projekt, *projekte, deadline*, frist, aufgabe*',
      'feierabendbier mit kollegen, dienstreise*, überstunden, arbeite an, auf der arbeit, e-mail*, email*, mails, postfach, excel, powerpoint',
      'dokument*, unterlagen, quartal*, jahresbericht*, zuständig*, sekretariat, coworking, produktiv*'
    ],
    business: [
      'unternehm*, *unternehmen, firma, firmen, konzern*, betrieb*, wirtschaft*, *wirtschaft, geschäft*, mittelstand*, gründer*, gründung*',
      'startup*, start-up*, ceo, cto, cfo, kunde, kunden*, kundin*, auftrag*, aufträge, auftraggeber*, umsatz*, umsätze, gewinn, verlust',
      'bilanz*, investi*, investition*, investor*, finanzier*, förder*, förderung*, fördermittel, haushalt*, budget*, aktionär*, börse*',
      'übernahme*, fusion*, markt*, märkte, branche*, *branche, vertrieb*, einkauf, verkauf*, lieferant*, lieferkette*, ausschreibung*',
      'vertrag*, verträge, zusammenarbeit*, kooperation*, partnerschaft*, strateg*, innovation*, innovativ*, transformation*, digitalisier*',
      'berat*, *beratung, berater*, unternehmensberat*, prozess*, qualitätsmanagement, nachhaltig*, kennzahl*, studie, studien, bericht*',
      '*bericht, whitepaper*, expert*, expertise, fachlich*, fach*, industrie*, *industrie, wettbewerb*, zertifizier*, kpi, kpis'
    ],
    marketing: [
      'marketing*, werbung, werbe*, kampagne*, *kampagne, marke, marken*, kommunikation*, *kommunikation, öffentlichkeitsarbeit',
      'pressemitteilung*, pressesprech*, pressestelle*, redaktion*, redakteur*, newsletter*, zielgruppe*, content, texter*, seo, webseite*',
      'website*, webdesign*, gestalt*, gestaltung, grafikdesign*, agentur*, social media, social-media*, blogpost*, blogbeitrag*, blogartikel*',
      'relaunch*, pr, pr-*, reichweite'
    ],
    software: [
      'software*, entwickl*, *entwicklung, entwickler*, programmier*, programmierung, anwendung*, app-entwicklung, it, it-*, edv, informatik*',
      'datenbank*, daten*, server*, systemadmin*, schnittstelle*, api, apis, quellcode, quelloffen*, open source, open-source, opensource',
      'open data, sicherheitslücke*, it-sicherheit, datenschutz*, dsgvo, verschlüssel*, cloud*, plattform*, algorithm*, künstliche intelligenz',
      'ki, ki-*, maschinelles lernen, benutzerfreundlich*, nutzer*, bedienbarkeit, usability*, scrum, agil*, agile, release, update, bug, bugs',
      'fehlerbehebung, testumgebung, automatisier*, metadaten, standard*, digital*, technolog*, technik*, technisch*, onlineshop*',
      'suchmaschine*'
    ],
    research: [
      'forsch*, *forschung, forschung*, forscher*, wissenschaft*, *wissenschaft, wissenschaftler*, universität*, uni, hochschul*',
      'fachhochschule*, fakultät*, lehrstuhl*, institut*, professor*, promotion*, promovier*, doktorand*, dissertation*, habilitation*',
      'publikation*, publizier*, veröffentlich*, aufsatz, aufsätze, fachzeitschrift*, zeitschrift*, artikel, sammelband, drittmittel*, antrag',
      'anträge, experiment*, labor*, hypothese*, umfrage*, befragung*, statisti*, empiri*, bibliothek*, archiv*, edition*, digitalisat*',
      'digital humanities, open access, kulturerbe, museumsarbeit, geisteswissenschaft*, gutachten, gutachter*'
    ],
    teaching: [
      'lehre, lehrer*, lehrerin*, lehrkr*, lehrkraft, schüler*, schul*, *schule, *schulen, unterricht*, unterrichten, klassenzimmer, lehrplan*',
      'studier*, studierende*, student*, studium, studiengang*, vorlesung*, semester*, prüfung*, klausur*, abitur*, abschluss*, bildung*',
      '*bildung, weiterbildung*, fortbildung*, schulung*, kurs, kurse, didakti*, pädagog*, lernen, lernplattform*, e-learning, trainer*',
      'coaching*, coach, mentor*, zertifikat*, kita-*, erzieher*'
    ],
    policy: [
      'bundestag*, landtag*, bundesrat, bundesregierung, regierung*, minister*, *minister, *ministerium, ministerium, abgeordnet*, fraktion*',
      'koalition*, opposition*, antrag*, gesetz*, *gesetz, gesetzentwurf*, verordnung*, richtlinie*, verwaltung*, *verwaltung, behörde*',
      'kommun*, kommunal*, gemeinderat*, stadtrat*, bürgermeister*, wahlkreis*, plenum, anhörung*, reform*, politik*, *politik, bürgerbeteilig*',
      'öffentliche hand, europaparlament, eu-kommission, recht*, rechtsanwalt*, anwalt*, anwält*, kanzlei*, gericht*, urteil*, juristisch*',
      'jurist*, urheberrecht*, lizenz*, patent*, verein*, verband*, verbände, ngo*, stiftung*, gewerkschaft*, steuer*'
    ],
    care: [
      'patient*, klinik*, kliniken, klinisch*, krankenhaus*, krankenhäuser, krankenkasse*, pflege*, pflegekräfte, *pflege, arzt*, ärzt*, praxis',
      'praxen, therap*, diagnos*, behandl*, medizin*, gesundheitswesen, gesundheitspolitik, gesundheitsversorgung, pharma*, arzneimittel*',
      'apothek*, impfstoff*, epidemiolog*, sozialarbeit*, psycholog*, psychiatr*, rehabilitation*'
    ],
    trade: [
      'einzelhandel*, großhandel*, händler*, handwerk*, handwerksbetrieb*, logistik*, lager, lagerhalle, produktion*, fertigung*, fabrik*',
      'maschinenbau*, ingenieur*, bauprojekt*, baustelle*, bauwesen, architekt*, immobilien*, makler*, energiewende*, photovoltaik*, windkraft*',
      'erneuerbar*, landwirt*, landwirtschaft*, gastronomie*, hotellerie, bank, banken, versicherung*, versicherer, automobilindustrie, lkw',
      'spedition*, verkehrsplanung, montage*'
    ],
    newsroom: [
      'journalist*, journalismus, reporter*, interview, interviews, interviewt, kolumne*, verlag*, verlage, zeitung*, presse*, pressekonferenz*',
      'leitartikel*, recherche*, recherchier*'
    ],
    proud: [
      'stolz auf, freuen uns, wir freuen uns, ausgezeichnet, auszeichnung*, preisverleihung*, nominiert*, meilenstein*, vorgestellt',
      'vorstellung unser*, gelauncht, jetzt anmelden, mehr dazu, mehr lesen, neuer blogbeitrag, neuer artikel, jetzt online, unser team',
      'unsere kunden, unser neues, erschienen, neuerscheinung*, im gespräch mit, gemeinsam mit unser*, tipps für'
    ]
  },
  life: {
    family: [
      'mama, papa, mutter, vater, eltern, mutti, vati, schwester*, bruder, brüder, geschwister, oma, opa, großmutter, großvater, enkel*, tante',
      'onkel, cousin*, cousine*, neffe, nichte, familie*, schwiegermutter, schwiegereltern, mein mann, meine frau, ehefrau, ehemann, freundin',
      'mein freund, verlobt*, hochzeit*, heiraten, geheiratet, scheidung, baby, babys, kleinkind*, schwanger*, geburt, geboren, mein sohn',
      'meine tochter, tochter, sohn, kinderzimmer, meine kinder, nachbar*, freunde, besuch bekommen, spielplatz, windel*, babysitter'
    ],
    food: [
      'frühstück*, mittagessen, abendessen, abendbrot, essen, gegessen, lecker*, hunger, durst, kaffee*, tee, bier*, biere, wein, weine',
      'glühwein, sekt, schnaps, kneipe*, biergarten, restaurant*, café, kater, betrunken, besoffen, pizza, pommes, currywurst, wurst, bratwurst',
      'döner, schnitzel, käse, schokolade*, kuchen, torte, kekse, plätzchen, brot, brötchen, brezel, suppe, salat, nudeln, kartoffel*, spargel*',
      'eis, grillen, gegrillt, grill, kochen, gekocht, backen, gebacken, rezept*, küche, vegan*, obst, gemüse, mensaessen, nachtisch, naschen',
      'schmeckt, köstlich*'
    ],
    music: [
      'lied, lieder, song*, album, alben, band, konzert*, gitarre, klavier, schlagzeug, platte, schallplatte*, spotify, sänger*, singen',
      'gesungen, chor, tanzen, getanzt, festival*, rock am ring, wacken, techno, ohrwurm, eurovision*, schlager*, oper, orchester, karneval',
      'fasching, oktoberfest, musik, musikvideo, disco, feiern, party, partys, feiert'
    ],
    screen: [
      'film*, kino*, netflix, fernseh*, fernsehen, serie, serien, folge, staffel, tatort, dschungelcamp, gntm, schauspieler*, trailer, spiel',
      'spiele, zocken, gezockt, playstation, xbox, nintendo, minecraft, brettspiel*, comic*, roman, romane, krimi*, lesestoff, bettlektüre',
      'glotze, gucken, guck, geguckt, star wars, star trek, puzzle, rätsel'
    ],
    sport: [
      'fußball*, bundesliga, bvb, fc bayern, fcb, schalke, hsv, werder, tor, tore, elfmeter, schiri, schiedsrichter*, stürmer*, torwart',
      'champions league, weltmeister*, europameister*, nationalmannschaft, nationalelf, wm, em, abstieg, joggen, gejoggt, laufen, gelaufen',
      'lauf, marathon, radfahren, fahrrad*, rad, radtour*, rennrad, wandern, gewandert, wanderung*, schwimmen, geschwommen, fitness*',
      'fitnessstudio, yoga, turnen, tennis, handball, eishockey, skifahren, ski, klettern, tour de france, formel 1, olympia*, sieg, niederlage',
      'unentschieden, fan, fans, trainingslager'
    ],
    holiday: [
      'urlaub*, ferien*, strand, meer, camping*, zelt, wohnmobil, sonne, sonnen, freibad, koffer, packen, flug, flughafen, flieger, ausflug*',
      'wochenende*, städtetrip, sightseeing, berge, alpen, ostsee, nordsee, mallorca, insel, see, wald, zoo, schloss, dom, weihnacht*, advent*',
      'nikolaus, ostern, ostereier, silvester, neujahr*, feuerwerk, halloween, muttertag, vatertag, valentinstag, sommer, winter, herbst',
      'frühling, feiertag*, freizeit*'
    ],
    home: [
      'katze*, hund, hunde, welpe*, hase, pferd*, vogel, vögel, haustier*, garten*, rasen*, balkon*, pflanzen, tomaten, blumen, sofa, couch',
      'bett, bad, badewanne, dusche, wäsche, waschmaschine, putzen, aufräumen, staubsaug*, bügeln, umzug, umziehen, umgezogen, wohnung*, ikea',
      'heimwerk*, hobby*, stricken, häkeln, nähen, basteln, auto, stau, zug, verspätung*, bahnhof, deutsche bahn, s-bahn, u-bahn, bus',
      'flohmarkt*, schlüssel'
    ],
    weather: [
      'wetter*, regen*, regnet, schnee*, schneit, sonnenschein, sonnig*, warm, kalt, gewitter*, sturm, wind, nebel, frost, hitze*, hagel, grad',
      'glatteis, schirm, blitz, donner, schwitzen'
    ],
    body: [
      'schlafen, geschlafen, schlaf, wach, aufgewacht, aufstehen, müde, ausgeschlafen, kopfschmerzen, migräne, grippe, fieber, erkältet',
      'erkältung, krank, gute besserung, zahnarzt, friseur, haare, bart, tattoo*, kleid*, schuhe, jeans, shoppen, abnehmen, diät, schmerzen',
      'knie, rücken, brille, schnupfen, husten, spazieren, spaziergang'
    ],
    feeling: [
      'glückwunsch, herzlichen glückwunsch, geburtstag*, guten morgen, moin, gute nacht, guten abend, schönen abend, schönes wochenende',
      'schönen tag, haha*, hihi*, hehe*, lol, xd, juhu*, hurra, yeah, oh nein, schade, mist, scheiß*, verdammt, kacke, arsch*, lieb, liebe',
      'liebsten, vermisse, kuss, küsse, umarm*, süß*, niedlich*, schön, wunderschön*, herrlich*, genießen, genieße, genossen, gemütlich*',
      'lustig*, witzig*, lachen, gelacht, weinen, geweint, tränen, traurig*, wütend, langweilig, langeweile, glücklich, freu mich, angst, nerv*',
      'ätzend, doof, blöd*, krass, geil*, daumen drücken, träum*, prost, tja, naja, ach, seufz, grins*, kindheit, früher'
    ],
    citizen: [
      'kundenservice, hotline, telekom, vodafone, handy, akku, iphone, paket, dhl, hermes, bestellung, trump, merkel, afd, wahlabend, gewählt',
      'gott, kirche, beten, gebet, lotto, horoskop, unverschämt*, frechheit'
    ]
  },
  self: 'ich, mir, mich, mein, meine, meinen, meinem, meiner, meins',
  us: 'wir, uns, unser, unsere, unseren, unserem, unserer',
  common: 'der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, aber, denn, wenn, als, dann, von, vom, für, nach, in, im, '
    + 'ins, auf, an, am, bei, beim, mit, über, durch, aus, um, zu, zum, zur, bis, gegen, unter, vor, ohne, zwischen, seit, ist, sind, war, '
    + 'waren, bin, bist, gewesen, sein, hat, habe, haben, hatte, hatten, wird, werden, wurde, wurden, kann, können, konnte, muss, müssen, soll, '
    + 'sollte, darf, will, wollen, wollte, würde, geht, gehen, ging, machen, macht, gemacht, kommt, kommen, gibt, nicht, kein, keine, wohl, '
    + 'noch, schon, auch, nur, hier, da, dort, wo, was, wer, wie, warum, wann, welche, dieser, diese, dieses, er, sie, es, du, dich, dir, dein, '
    + 'ihr, ihre, ihnen, ihn, ihm, sich, selbst, mehr, viel, viele, wenig, alle, alles, etwas, nichts, jemand, jeder, andere, anderen, so, doch, '
    + 'mal, eben, jetzt, heute, morgen, gestern, tag, woche, jahr, zeit, wieder, immer, nie, oft, sehr, ganz, gut, gute, besser, beste, neu, '
    + 'neue, neuen, groß, große, kleine, erste, letzte, zwei, drei, menschen, dinge, also, weil, dass, während, eigene, via, danke, bitte, '
    + 'gerne, vielleicht, eigentlich, mein, dazu, damit, halt'
}
