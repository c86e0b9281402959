import type { WordList } from './list.ts'

/** Written for this project from general knowledge of working and private life. `*` stands for any letters. */
export const french: WordList = {
  work: {
    meetings: [
      'réunion*, rendez-vous professionnel, ordre du jour, compte rendu, compte-rendu, comité*, conseil d’administration, assemblée générale',
      'groupe de travail, séance, séances, atelier*, séminaire*, présentation*, présenter, brainstorming'
    ],
    events: [
      'conférence*, colloque*, congrès, symposium, salon professionnel, table ronde, tables rondes, intervenant*, conférencier*, keynote*',
      'webinaire*, masterclass*, journée d’étude*, journées d’étude*, forum, débat*, animer, animation d’atelier, inscription*, inscrivez-vous',
      'programme, réseautage, networking, participants, hackathon*, barcamp*, meetup*, exposant*, rencontre professionnelle*, intervention*',
      'diaporama*, allocution, inauguration'
    ],
    hiring: [
      'recrut*, recrutement*, offre d’emploi, offres d’emploi, emploi*, candidat*, candidature*, postuler, poste, postes, stage, stages',
      'stagiaire*, alternance, alternant*, apprenti*, embauche*, cdi, cdd, freelance*, indépendant*, cv, salaire*, carrière*, métier*',
      'profession*, professionnel*, compétence*, nous recherchons, on recrute, rejoignez, marché du travail, intérim*, télétravail',
      'formation professionnelle'
    ],
    office: [
      'collègue*, bureau, bureaux, au bureau, travail, travaille*, travaux, travailler, travaillé, boulot, équipe*, patron*, chef de projet',
      'cheffe de projet, manager*, management, directeur*, directrice*, direction, responsable*, cadre, cadres, employé*, employeur*, salarié*',
      'personnel, service client*, projet*, échéance*, délai*, dossier*, tâche*, planning, mail, mails, courriel*, e-mail*, messagerie',
      'trimestre, trimestriel*, rapport*, coworking, productivité, mission, missions'
    ],
    business: [
      'entreprise*, entrepreneur*, entrepreneuriat, société, sociétés, pme, tpe, startup*, start-up*, pdg, dg, fondateur*, fondatrice*, client',
      'clients, clientèle, chiffre d’affaires, bénéfice*, croissance, investi*, investisseur*, financement*, finance*, budget*, subvention*',
      'marché*, marchés publics, appel d’offres, appels d’offres, secteur*, filière*, industrie*, industriel*, économie, économique*',
      'fournisseur*, achats, vente, ventes, commercial*, contrat*, partenariat*, partenaire*, collabor*, collaboration*, stratég*, innovat*',
      'innovation*, transformation*, transition, conseil, conseils, consultant*, expert*, expertise*, audit*, gouvernance, qualité, processus',
      'développement durable, actionnaire*, bourse, rachat, fusion*, levée de fonds, gestion*, leadership, enjeu, enjeux, étude*, livre blanc',
      'bonnes pratiques, retour d’expérience, outil, outils, solution*'
    ],
    marketing: [
      'marketing*, marque*, publicit*, campagne*, communication*, communiqué*, relations presse, attaché de presse, attachée de presse',
      'community manager*, réseaux sociaux, médias sociaux, contenu*, rédact*, rédacteur*, rédactrice*, newsletter*, infolettre*, référencement',
      'seo, site web, site internet, webmaster*, graphis*, webdesign*, ergonom*, utilisateur*, utilisabilité, agence*, cible*, audience*, blog',
      'blogue*, billet de blog, nouveau billet, nouvel article, visibilité'
    ],
    software: [
      'logiciel*, développeur*, développeuse*, développement*, programm*, informatique*, informaticien*, numérique*, numérisation, application*',
      'base de données, bases de données, données*, serveur*, code, code source, coder, api, apis, open source, opensource, logiciel libre',
      'libre, open data, sécurité informatique, cybersécurité, cyber*, vulnérabilité*, rgpd, cnil, chiffrement, cloud, plateforme*, algorithm*',
      'intelligence artificielle, ia, apprentissage automatique, big data, bug, bugs, mise à jour, déploiement*, architecture*',
      'interopérabilité, métadonnées, web sémantique, scrum, agile, agilité, test*, linux, python, java, javascript, php, drupal, wordpress',
      'css, html, technolog*, technique*, automatis*, ux'
    ],
    research: [
      'recherche*, chercheur*, chercheuse*, scientifique*, science*, universit*, faculté*, laboratoire*, labo, professeur*',
      'maître de conférences, thèse*, doctorant*, doctorat*, mémoire, soutenance*, publication*, publié*, publier, revue*, article*, colloques',
      'appel à communications, appel à contributions, cnrs, inria, anr, hypothèse*, expérience scientifique, enquête*, statistique*',
      'bibliothèque*, bibliothécaire*, documentaliste*, documentation, archive*, archiviste*, patrimoine, numérisé*, humanités numériques',
      'corpus, accès ouvert, open access, catalogue*, notice*, éditeur*, édition*, librair*'
    ],
    teaching: [
      'enseign*, enseignant*, enseignement*, prof, profs, élève*, étudiant*, école*, collège*, lycée*, classe, classes, cours, leçon*, pédagog*',
      'didactique*, formation*, formateur*, formatrice*, former, examen*, bac, baccalauréat, diplôm*, master, licence, cursus, éducation*',
      'éducatif*, éducative*, apprentissage*, apprenant*, mooc*, e-learning, tutoriel*, tutorat, mentor*, coach*, certification*, rectorat',
      'académie, cdi du lycée, professeur documentaliste'
    ],
    policy: [
      'ministère*, ministre*, ministériel*, gouvernement*, parlement*, député*, sénat*, assemblée nationale, projet de loi, proposition de loi',
      'loi, lois, décret*, amendement*, circulaire*, commission*, collectivité*, mairie*, maire, maires, conseil municipal, région*',
      'département*, préfet*, préfecture*, politique publique, politiques publiques, administration*, fonction publique, fonctionnaire*',
      'réforme*, réglement*, directive*, avocat*, juridique*, juriste*, tribunal, droit*, jurisprudence, brevet*, licence libre, syndicat*',
      'association*, ong, fondation*, collectif*, élu, élus, élue'
    ],
    care: [
      'patient*, hôpital, hôpitaux, hospitali*, clinique*, soin*, soignant*, infirmi*, médecin*, médical*, médicament*, pharmac*, thérap*',
      'diagnos*, traitement*, santé publique, système de santé, ehpad, aide-soignant*, psycholog*, épidémi*, vaccin*, essai clinique',
      'prévention, travail social, travailleur social, handicap*'
    ],
    trade: [
      'commerce, commerçant*, détaillant*, grossiste*, magasinier*, logistique*, entrepôt*, transporteur*, production, fabrication*, fabricant*',
      'usine*, ingénier*, ingénieur*, chantier*, btp, bâtiment, architecte*, immobilier*, agence immobilière, énergie*, renouvelable*, éolien*',
      'photovoltaïque*, agricult*, agricole*, agriculteur*, exploitation agricole, artisan*, restauration, hôtellerie, banque*, assurance*',
      'assureur*, comptab*, expert-comptable, notaire*, artisanat'
    ],
    newsroom: [
      'journalis*, journaliste*, rédaction, rédactions, reportage*, interview*, entretien*, chronique*, presse, conférence de presse, magazine',
      'podcast*, éditorial, tribune'
    ],
    proud: [
      'fier de, fière de, fiers de, ravi de, ravie de, ravis de, heureux d’annoncer, plaisir d’annoncer, lancement*, lance, lancé, lançons',
      'prix, lauréat*, récompens*, nommé*, étape importante, en savoir plus, à lire, en ligne, notre équipe, nos clients, nos équipes',
      'nos partenaires, nouveau site, dévoil*, annonc*, signature, en partenariat avec, merci aux équipes, découvrez'
    ]
  },
  life: {
    family: [
      'maman, papa, mère, père, parents, sœur*, soeur*, frère*, mamie, papy, papi, grand-mère, grand-père, grands-parents, tante, tonton, oncle',
      'cousin*, neveu, nièce, famille*, belle-mère, beau-père, mari, mon mari, femme, ma femme, chéri*, copain, copine, copains, copines',
      'fiancé*, mariage*, marié*, divorce*, bébé*, enceinte, accouch*, naissance, fils, ma fille, mon fils, gamin*, gosses, les enfants',
      'mes enfants, baby-sitter, nounou, voisin*, voisine*, amis, potes, pote, doudou'
    ],
    food: [
      'petit-déjeuner, petit déjeuner, déjeuner, dîner, manger, mangé, mange, miam, bouffe, faim, soif, café*, thé, bière*, vin, vins',
      'champagne, apéro*, apéritif*, bar, bistrot, resto*, restaurant*, gueule de bois, bourré, pizza*, frites, raclette, fondue, fromage*',
      'saucisson, pain, baguette, croissant*, chocolat*, gâteau*, tarte*, crêpe*, galette*, glace, glaces, soupe, salade*, pâtes, steak',
      'barbecue*, cuisine*, cuisiner, recette*, dessert*, délicieu*, gourmand*, nutella'
    ],
    music: [
      'chanson*, album*, concert*, groupe de rock, guitare*, piano, batterie, vinyle*, spotify, deezer, chanteur*, chanteuse*, chanter, chante',
      'chorale, danse*, danser, festival, festivals, musique*, eurovision, karaoké, fête*, playlist*, opéra, orchestre, rock'
    ],
    screen: [
      'film*, cinéma*, ciné, netflix, télé, télévision, série*, épisode*, saison, acteur*, actrice*, bande-annonce, jeu vidéo, jeux vidéo',
      'jouer, joué, playstation, xbox, nintendo, manga*, bd, roman, romans, polar*, koh-lanta, the voice, top chef, star wars, lecture du soir',
      'regarder, puzzle*, jeux de société, dessin animé'
    ],
    sport: [
      'foot, football*, psg, om, ol, les bleus, équipe de france, but, buts, penalty, arbitre*, gardien, ligue 1, ligue des champions',
      'coupe du monde, match*, rugby*, xv de france, tennis, roland-garros, roland garros, basket*, handball, cyclisme, tour de france, vélo*',
      'course à pied, courir, couru, footing, jogging, marathon*, randonnée*, rando, marcher, natation, piscine, nager, gym, muscu, yoga, ski',
      'skier, escalade, voile, formule 1, jo, jeux olympiques, supporter*, médaille*, victoire'
    ],
    holiday: [
      'vacances, plage*, camping*, tente, soleil, bronz*, valise*, avion, aéroport, voyage*, balade*, promenade*, week-end*, weekend*',
      'montagne*, mer, île*, lac, forêt, zoo, château*, cathédrale, musée*, noël, pâques, réveillon, nouvel an, bonne année, halloween',
      'saint-valentin, fête des mères, fête des pères, 14 juillet, feu d’artifice, été, hiver, printemps, automne, jour férié, grasse matinée',
      'rtt'
    ],
    home: [
      'chat, chats, chaton*, chien, chiens, chienne, chiot*, lapin*, cheval, chevaux, oiseau*, animaux, jardin*, tondre, balcon, plantes',
      'tomates, fleurs, canapé, lit, salle de bain, douche, bain, lessive, ménage, vaisselle, aspirateur, déménag*, maison, appart, appartement',
      'ikea, bricol*, loisir*, tricot*, couture, voiture*, embouteillage*, bouchons, train, rer, métro, sncf, ratp, retard, grève des trains',
      'gare, brocante, clés'
    ],
    weather: [
      'météo, pluie, pleut, neige*, orage*, tempête, vent, brouillard, gel, canicule, chaud, chaleur, froid, fait beau, degrés, nuage*',
      'arc-en-ciel, parapluie, éclair, verglas'
    ],
    body: [
      'dormir, dormi, dodo, sommeil, réveil*, fatigué*, crevé*, sieste, insomnie, mal de tête, migraine*, grippe, fièvre, rhume, malade',
      'dentiste, coiffeur, cheveux, barbe, tatou*, robe*, chaussures, jean, shopping, régime, kilos, mal au dos, genou, lunettes'
    ],
    feeling: [
      'joyeux anniversaire, bon anniversaire, anniversaire, félicitations, bravo, bonjour, bonsoir, bonne nuit, bonne journée, bon week-end',
      'bon appétit, coucou, salut, bisou*, bises, câlin*, mdr, ptdr, lol, haha*, hihi*, héhé, oups, zut, merde*, putain*, con, connard*',
      'chiant*, adore*, aime, amour*, amoureu*, mignon*, magnifique*, joli*, superbe*, génial*, trop bien, drôle*, marrant*, rire*, rigol*',
      'pleur*, larmes, triste*, tristesse, colère, heureux, heureuse, ennui*, nul, peur, souvenir*, enfance, nostalgi*, courage, santé !',
      'vivement, hâte, ouf, youpi, bref, rip, rêve*'
    ],
    citizen: [
      'service après-vente, free, orange, sfr, téléphone, portable, iphone, colis, livraison, commande, trump, macron, sarkozy, hollande',
      'le pen, voté, vote, dieu, église, prier, prière*, pape, loto, horoscope, honte, scandaleu*'
    ]
  },
  self: 'je, j’ai, j’étais, j’aime, j’y, j’en, j, me, m’a, m’est, moi, mon, ma, mes, moi-même',
  us: 'nous, notre, nos',
  common: 'le, la, les, un, une, des, du, de, au, aux, et, ou, mais, si, que, qui, quoi, dont, où, pour, par, sur, sous, dans, en, à, avec, sans, '
    + 'entre, chez, vers, depuis, avant, après, contre, est, sont, était, été, être, suis, es, ai, as, a, ont, avait, avoir, eu, fait, faire, '
    + 'fais, font, va, vais, vont, aller, peut, peux, peuvent, pouvoir, doit, dois, veut, veux, faut, sera, serait, ne, pas, plus, moins, très, '
    + 'trop, bien, bon, bonne, mieux, tout, tous, toute, toutes, rien, quelque, chose, autre, autres, même, aussi, encore, déjà, jamais, '
    + 'toujours, souvent, ici, là, y, ce, cet, cette, ces, ça, cela, c’est, il, elle, ils, elles, on, tu, te, toi, ton, ta, tes, vous, votre, '
    + 'vos, lui, leur, leurs, se, son, sa, ses, comme, quand, comment, pourquoi, combien, donc, car, parce, alors, puis, ainsi, nouveau, '
    + 'nouvelle, grand, grande, petit, petite, premier, première, dernier, deux, trois, jour, jours, semaine, an, ans, année, temps, fois, gens, '
    + 'monde, merci, oui, non, aujourd’hui, demain, hier, maintenant, via, peu, beaucoup, d’un, d’une, n’est, qu’il, s’il, vient, voir, voici, '
    + 'voilà, juste, cause, afin'
}
