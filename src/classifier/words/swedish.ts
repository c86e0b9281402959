import type { WordList } from './list.ts'

/** Written for this project from general knowledge of working and private life. `*` stands for any letters. */
export const swedish: WordList = {
  work: {
    meetings: [
      'möte, möten, mötet, mötes*, *möte, *möten, sammanträde*, *sammanträde, dagordning*, protokoll, arbetsgrupp*, styrgrupp*, styrelse*',
      'styrelsemöte, utskott*, nämnd, nämnden, samtal med, överläggning*, årsmöte, stämma, årsstämma, kick-off, workshop*, brainstorm*',
      'presentation*, presentera*, presenterar, presenterade, redovisning*, avstämning*, planeringsdag*'
    ],
    events: [
      'konferens*, *konferens, kongress*, seminari*, webbinari*, symposi*, föreläs*, föreläsning*, föreläsare*, talare*, keynote*, panel',
      'paneldebatt*, panelsamtal*, moderator*, modererar, mässa, mässan, mässor, frukostseminarium, rundabordssamtal*, almedalen*, nätverk*',
      'nätverksträff*, deltagare*, anmälan, anmäl dig, program, meetup*, hackathon*, invigning*, invigde, inviger, studiebesök*',
      'utbildningsdag*, temadag*, evenemang*, arrangera*'
    ],
    hiring: [
      'rekryter*, rekrytering*, ledig tjänst, lediga tjänster, lediga jobb, tjänst, tjänster, jobb, jobbannons*, ansök*, ansökan, sökande',
      'praktik, praktikant*, praktikplats*, lärling*, anställ*, anställning*, anställda, cv, lön, löner, löne*, vi söker, kom och jobba',
      'karriär*, yrke*, yrkes*, arbetsmarknad*, arbetsförmedling*, frilans*, egenföretagare*, konsultuppdrag, kompetens*, kompetensförsörjning',
      'kollektivavtal*, fack, facket, fackförbund*'
    ],
    office: [
      'kollega, kollegor, kollegor*, kollegan, kontor*, kontoret, arbetsplats*, arbetsdag*, arbetstid*, arbetsgivar*, arbetstagar*, medarbetar*',
      'chef, chefen, chefer, chefs*, ledare, ledning*, ledningsgrupp*, avdelning*, team, teamet, gruppchef, på jobbet, jobbar med, arbetar med',
      'arbete*, arbetet, arbetar, arbeta, projekt*, *projekt, *projektet, deadline*, planering*, uppdrag*, uppgift*, mejl*, mail, mailen',
      'inkorg*, e-post*, distansarbete, hemmakontor, rapport*, *rapport, årsredovisning, verksamhet*, *verksamhet, organisation*, produktivitet',
      'kvartal*, handlägg*, utredning*, *utredning, personal*, sekretariat, kansli*'
    ],
    business: [
      'företag*, *företag, bolag*, *bolag, näringsliv*, entreprenör*, startup*, grundare*, vd, vd:n, kund, kunder, kunden, kundernas, kund*',
      'omsättning*, vinst, intäkt*, invester*, investering*, finansier*, finansiering*, budget*, bidrag, anslag, marknad*, *marknad, bransch*',
      '*bransch, industri*, *industri, ekonomi*, ekonomisk*, leverantör*, upphandl*, upphandling*, inköp*, försäljning*, säljare*, avtal*',
      'kontrakt*, samarbet*, samarbete*, samverkan, partner*, partnerskap*, strategi*, strateg*, innovation*, innovativ*, utveckl*, utveckling*',
      '*utveckling, förändringsledning, ledarskap*, rådgiv*, konsult*, expert*, expertis*, revisor*, revision*, kvalitet*, process*, hållbar*',
      'hållbarhet*, tillväxt*, aktie*, styrning*, nyckeltal, studie, studier, undersökning*, verktyg*, erfarenhetsutbyte, affär*, affärs*'
    ],
    marketing: [
      'marknadsför*, marknadsföring*, varumärk*, reklam*, kampanj*, *kampanj, kommunikation*, *kommunikation, kommunikatör*, pressmeddelande*',
      'presschef*, pressekreterare, redaktion*, redaktör*, nyhetsbrev*, målgrupp*, innehåll*, copywriter*, seo, webbplats*, hemsida*, webb*',
      'webbredaktör*, design, designer*, formgiv*, användare*, användarvänlig*, användbarhet*, byrå, byrån, sociala medier, sociala medie*',
      'blogginlägg*, bloggpost*, bloggat om, ny blogg, ux'
    ],
    software: [
      'mjukvar*, programvar*, utvecklare*, programmer*, programmerare*, systemutveckl*, applikation*, app, appar, appen, it, it-*, datorer',
      'databas*, data, öppna data, öppen data, öppen källkod, källkod*, kod, koda, kodar, server*, gränssnitt*, api, api:er, säkerhet*',
      'it-säkerhet, informationssäkerhet, cyber*, sårbarhet*, gdpr, dataskydd*, kryptering*, molnet, molntjänst*, plattform*, algoritm*',
      'artificiell intelligens, ai, maskininlärning*, digital*, digitaliser*, digitalisering*, metadata, standard*, scrum, agil*, agile',
      'release, lansera*, driftsätt*, bugg*, buggar, automatiser*, teknik*, teknisk*, teknolog*, linux, java, javascript, python, html, css',
      'drupal, wordpress, e-tjänst*, e-handel*, sökmotor*'
    ],
    research: [
      'forsk*, forskning*, forskare*, *forskning, vetenskap*, *vetenskap, universitet*, högskol*, högskola*, fakultet*, institution*',
      'professor*, docent*, lektor*, doktorand*, avhandling*, disput*, disputation*, publicer*, publikation*, artikel*, tidskrift*',
      'forskningsanslag, experiment*, laborator*, hypotes*, enkät*, statistik*, bibliotek*, bibliotekari*, *bibliotek, arkiv*, *arkiv, samling*',
      'samlingar, kulturarv*, digitalisering av, öppen tillgång, open access, museiverksamhet'
    ],
    teaching: [
      'lärar*, lärare*, undervis*, undervisning*, elev*, elever*, student*, skol*, skola*, *skola, *skolan, *skolor, förskol*, gymnasi*',
      'klassrum*, läroplan*, kursplan*, lektion*, kurs, kurser, kursen, prov, betyg*, examen*, utbild*, utbildning*, *utbildning, pedagog*',
      'didakti*, lärande*, läromedel*, rektor*, fortbildning*, kompetensutveckling*, handledare*, handledning*, mentor*, coach*, e-lärande',
      'skolverket, skolinspektion*, certifier*, studiehandled*'
    ],
    policy: [
      'riksdag*, regering*, minister*, *minister, statsråd*, departement*, ledamot, ledamöter, riksdagsledamot, motion*, proposition*, lagen',
      'lagar, lagförslag*, lagstift*, myndighet*, kommun*, kommunal*, kommunfullmäktige, region*, landsting*, länsstyrels*, borgmästare*',
      'kommunalråd*, nämndens, förvaltning*, *förvaltning, tjänsteman, tjänstemän, offentlig sektor, offentlig*, reform*, politik*, *politik',
      'utskottet, eu-kommission*, europaparlament*, direktiv*, jurist*, juridi*, advokat*, domstol*, rättslig*, upphovsrätt*, patent*, licens*',
      'förening*, förbund*, *förbund, stiftelse*, civilsamhäll*, partistyrelse*, remissvar*, remiss*'
    ],
    care: [
      'patient*, sjukhus*, sjukvård*, vård*, *vård, vårdcentral*, sjuksköter*, läkare*, läkar*, kirurg*, behandl*, behandling*, diagnos*',
      'terap*, medicin*, medicinsk*, läkemedel*, apotek*, klinik*, klinisk*, omsorg*, äldreomsorg*, hemtjänst*, folkhälsa*, socialtjänst*',
      'socialsekreterare*, psykolog*, psykiatri*, rehabiliter*, vaccin*, smittskydd*'
    ],
    trade: [
      'detaljhandel*, handel, handeln, butikschef*, grossist*, logistik*, lager, transport*, produktion*, tillverk*, fabrik*, ingenjör*',
      'montör*, bygg*, byggprojekt*, byggbransch*, bostadsbygg*, arkitekt*, fastighet*, mäklare*, energi*, förnybar*, solceller, vindkraft*',
      'klimatomställning*, lantbruk*, jordbruk*, bonde, bönder, skogsbruk*, hantverk*, hantverkare*, restaurangbransch*, besöksnäring*, bank',
      'banker, försäkring*, redovisningskonsult*, export*, trafikverket, infrastruktur*'
    ],
    newsroom: [
      'journalist*, journalistik*, reporter*, intervju*, intervjua*, intervjuad, krönik*, debattartikel*, debattör*, presskonferens*, press*',
      'förlag*, tidning*, ledarsida*, granskning*, poddavsnitt*'
    ],
    proud: [
      'stolt över, stolta över, glada att, glad att få, lansering*, lanserar, prisad*, utmärkelse*, nominera*, nominerad*, milstolpe*, läs mer',
      'nytt inlägg, ny artikel, vårt team, våra kunder, vår nya, tillsammans med kollegor, nu finns, nu lanserar, släpper, släppt',
      'öppnar för anmälan, välkommen till oss, tips på hur, inspirerande dag'
    ]
  },
  life: {
    family: [
      'mamma*, pappa*, mor, far, föräldrar, syster*, bror, brorsa, syskon, mormor*, morfar*, farmor*, farfar*, barnbarn*, moster, faster',
      'farbror, morbror, kusin*, familj*, familjen, svärmor, svärfar, svägerska, maken, fru, frun, hustru, sambo*, pojkvän*, flickvän*',
      'förlovad*, bröllop*, gift, gifta, skilsmässa*, bebis*, barnen, mina barn, gravid*, förlossning*, född, sonen, dottern, min son',
      'min dotter, dotter, tonåring*, granne*, grannar*, kompis*, kompisar, polare, vänner, vän, lekplats*, blöja*, blöjor, barnvakt*',
      'dagishämtning'
    ],
    food: [
      'frukost*, lunch*, middag*, kvällsmat, mat, maten, äta, äter, åt, ätit, hungrig*, törstig*, fika*, kaffe*, te, öl, ölen, vin, vinet',
      'glögg, snaps*, champagne, bubbel, krog, krogen, pub*, restaurang, bakis, bakfull*, fredagsmys*, tacos, pizza, pizza*, pommes, korv*',
      'köttbull*, hamburgare*, ost, choklad*, tårta*, kaka, kakor, bulle, bullar, kanelbull*, semla*, semlor, pannkak*, våffl*, godis*, glass',
      'bröd, soppa*, sallad, pasta, sushi, grilla*, grillar, grillat, laga mat, lagar mat, baka*, bakar, bakat, recept*, kök, köket, gott, goda',
      'smaskig*, smakade, efterrätt*, surströmming, lax, kräft*, potatis*, smörgås*, lussekatt*'
    ],
    music: [
      'låt, låtar, låten, sång*, album*, skiva, skivor, band, bandet, konsert*, spelning*, gitarr*, piano, trummor, vinyl*, spotify, sångare*',
      'sjung*, kör, dans*, dansa*, festival*, melodifestivalen, mello, eurovision*, musik*, fest, festen, festa*, party, opera, rock, hårdrock*',
      'dj'
    ],
    screen: [
      'film*, bio, biograf*, netflix, tv, teve, tv-serie*, serie, serien, avsnitt*, säsong*, skådespelar*, trailer, spel, spela*, spelar',
      'playstation, xbox, nintendo, minecraft, serietidning*, roman*, deckare*, bok i soffan, på spåret, let’s dance, idol, skavlan',
      'bonde söker fru, tittar på, kolla på, pussel, brädspel*, sagor, star wars'
    ],
    sport: [
      'fotboll*, aik, djurgården, hammarby, ifk, malmö ff, mff, bajen, mål, straff, domare*, allsvenskan, champions league, vm, em, os',
      'landslag*, zlatan, match*, matchen, hockey*, ishockey*, shl, frölunda, innebandy*, bandy, handboll*, tennis*, cykla*, cyklar, cykel*',
      'cykeltur*, löpning*, löprunda*, springa, sprang, sprungit, jogga*, maraton, marathon, vasaloppet, simma*, simning, gym, gymmet, gymma*',
      'yoga, träna, tränat, träning*, vandra*, vandring*, promenad*, skidor*, åka skidor, skidåkning, klättr*, segla*, segling, formel 1, guld',
      'silver, brons, medalj*, heja*, seger, vinst för, förlust, oavgjort, fans, supportrar'
    ],
    holiday: [
      'semester*, strand*, camping*, campa*, tält*, husvagn*, sol, solen, sola*, bada*, badar, badat, resväska*, packa*, flyg, flyget',
      'flygplats*, arlanda, utflykt*, resa, resan, resor, helg, helgen, trevlig helg, fjäll*, skog, skogen, hav*, sjön, ö, skärgård*, stuga*',
      'stugan, sommarstug*, båt*, båten, jul*, julafton, julklapp*, påsk*, midsommar*, nyår*, nyårsafton, fyrverkeri*, lucia*, valborg',
      'halloween, alla hjärtans, mors dag, fars dag, sommar*, vinter*, höst*, våren, ledig, lediga dagar, djurpark*, skansen, liseberg',
      'gröna lund, slott*, museum, svamp*, kantarell*, blåbär*'
    ],
    home: [
      'katt*, katter, kattunge*, hund*, hundar, valp*, kanin*, häst*, hästar, fågel*, fåglar, husdjur*, trädgård*, gräsmatt*, gräsklipp*',
      'balkong*, blommor, tomater, soffa*, soffan, säng*, sängen, badrum*, dusch*, bastu*, tvätt*, tvätta*, städa*, städat, dammsug*, diska*',
      'flytta*, flyttat, lägenhet*, hus, huset, ikea, renover*, måla om, hobby*, sticka, stickar, virka*, sy, bil, bilen, bilkö*, tåg, tåget',
      'tågförsening*, sj, försenad*, buss*, bussen, tunnelbana*, station, loppis*, nycklar'
    ],
    weather: [
      'väder*, vädret, regn*, regnar, snö*, snöar, sol och, solsken, solig*, varmt, kallt, åska*, åskar, storm*, blåser, blåst, dimma',
      'minusgrader, plusgrader, värmebölj*, grader, hagel, halt, halka, paraply*, moln*, regnbåge*, fryser'
    ],
    body: [
      'sova, sover, sov, sovit, sömn*, vaken, vaknade, vakna, trött*, tupplur*, huvudvärk*, migrän*, influensa*, feber*, förkyl*, sjuk, sjuka',
      'krya på, tandläkar*, frisör*, hår, håret, skägg*, tatuer*, klänning*, skor, jeans, shoppa*, shopping, banta*, kilo, ont i, ont, knä',
      'rygg*, glasögon, hosta, snuva, magsjuk*'
    ],
    feeling: [
      'grattis*, födelsedag*, hurra, god morgon, godmorgon, god natt, godnatt, god kväll, trevlig kväll, ha en fin, haha*, hehe*, hihi*, lol',
      'tjoho, jippi, åh, oj, ojoj*, tyvärr, synd, skit*, fan, jävla*, jävel*, helvete*, fy fan, kram*, kramar, puss*, älskar, älskling*, kär',
      'kärlek*, saknar, söt*, gullig*, fin, fina, fint, vacker*, vackra, underbar*, härlig*, mysig*, mys, mysigt, njut*, njuter, kul, rolig*',
      'roligt, skratt*, skrattar, gråt*, gråter, tårar, ledsen*, sorg*, arg, glad, lycklig*, tråkig*, rädd, orolig, längtar*, minnen, barndom*',
      'nostalg*, lycka till, håller tummarna, skål, suck, usch, typ, asså, fett bra, sjukt bra, gud'
    ],
    citizen: [
      'kundtjänst*, telia, comviq, mobilen, telefon*, iphone, batteri*, paket*, postnord, beställning*, trump, åkesson, sd, rösta*, röstat',
      'valvaka, kyrka*, be till gud, bön, lotto, horoskop*, skandal*, pinsamt'
    ]
  },
  self: 'jag, mig, mej, min, mitt, mina, själv',
  us: 'vi, oss, vår, vårt, våra',
  common: 'en, ett, den, det, de, dem, dom, och, eller, men, för, om, när, då, av, från, till, i, på, vid, hos, med, över, under, genom, ur, mot, '
    + 'mellan, utan, sedan, sen, efter, före, innan, är, var, vara, varit, har, hade, ha, haft, blir, bli, blev, blivit, kan, kunde, kunna, ska, '
    + 'skall, skulle, måste, får, fick, få, vill, ville, går, gick, gå, gör, gjorde, göra, gjort, kommer, kom, komma, ser, se, såg, säger, sa, '
    + 'tror, tycker, vet, inte, ej, ingen, inget, inga, nog, ju, väl, också, även, bara, här, där, vad, vem, hur, varför, vilken, vilket, vilka, '
    + 'som, att, denna, detta, dessa, han, hon, hen, du, dig, dej, din, ditt, dina, ni, er, era, sin, sitt, sina, deras, hans, hennes, sig, mer, '
    + 'mest, mycket, många, lite, alla, allt, något, någon, några, varje, annan, annat, andra, så, igen, nu, idag, imorgon, igår, dag, dagen, '
    + 'dagar, vecka, år, tid, alltid, aldrig, ofta, fortfarande, redan, väldigt, ganska, bra, bättre, bäst, ny, nytt, nya, stor, stort, stora, '
    + 'liten, litet, små, första, sista, två, tre, människor, saker, gång, gånger, eftersom, medan, samma, egen, eget, egna, via, tack, ja, nej, '
    + 'kanske, egentligen, ännu, upp, ner, ut, in, hem, än, både'
}
