import type { WordList } from './list.ts'

/** Written for this project from general knowledge of working and private life. `*` stands for any letters. */
export const spanish: WordList = {
  work: {
    meetings: [
      'reunión, reuniones, orden del día, acta, comité*, junta directiva, asamblea general, grupo de trabajo, mesa de trabajo, mesa redonda',
      'taller, talleres, sesión, sesiones, presentación, presentaciones, presentamos, presentar, convocatoria*'
    ],
    events: [
      'conferencia*, congreso*, simposio*, jornada*, seminario*, webinar*, ponencia*, ponente*, conferenciante*, charla, charlas, keynote*',
      'panel, panelista*, foro, foros, feria, ferias, encuentro profesional, inscripción*, inscríbete, asistentes, networking, hackathon*',
      'hackatón*, meetup*, evento*, modera*, moderador*, programa, auditorio, coloquio*, masterclass*, debate*, inaugur*'
    ],
    hiring: [
      'empleo*, oferta de empleo, ofertas de empleo, vacante*, candidato*, candidatura*, currículum, currículo, cv, prácticas, becario*, beca',
      'becas, contrata*, contratación, reclut*, selección de personal, puesto, puestos, sueldo*, salario*, buscamos, únete, carrera profesional',
      'autónomo*, freelance*, profesional*, profesión, mercado laboral, laboral*, recursos humanos, rrhh, teletrabajo, talento, convenio*',
      'sindicato*'
    ],
    office: [
      'compañeros de trabajo, compañero de trabajo, oficina*, trabajo, trabajos, trabajar, trabajando, trabajamos, trabajador*, jefe, jefa',
      'jefes, gerente*, director*, directora*, dirección, equipo*, departamento*, empleado*, empleador*, plantilla, proyecto*, plazo*, entrega',
      'entregas, tarea, tareas, agenda, correo*, correos, email*, e-mail*, informe*, trimestre*, productividad, coworking, gestión, gestionar',
      'gestor*, coordin*, responsable*, encargado*'
    ],
    business: [
      'empresa*, empresari*, emprend*, emprendedor*, emprendimiento, pyme*, startup*, start-up*, fundador*, cofundador*, ceo, cto, negocio*',
      'cliente*, ventas, ingresos, facturación, beneficio*, inversión, inversiones, inversor*, invertir, financia*, financiación, presupuesto*',
      'subvención*, mercado*, sector, sectores, industria*, economía, económic*, proveedor*, licitación*, contrato*, alianza*, socio, socios',
      'colabora*, colaboración, cooperación, estrateg*, innova*, innovación, transformación, consultor*, consultoría, asesor*, asesoría',
      'expert*, auditoría*, liderazgo, líder*, directiv*, calidad, procesos, sostenib*, desarrollo sostenible, accionista*, fusión, adquisición',
      'crecimiento, indicadores, estudio*, buenas prácticas, caso de éxito, casos de éxito, herramienta*, solución, soluciones, metodolog*'
    ],
    marketing: [
      'marketing*, mercadotecnia, marca, marcas, publicidad, publicitari*, campaña*, comunicación, comunicado*, nota de prensa',
      'gabinete de prensa, portavoz*, contenido*, redactor*, redacción, boletín*, newsletter*, redes sociales, community manager*',
      'posicionamiento, seo, sem, sitio web, página web, web, webs, diseño*, diseñador*, usabilidad, experiencia de usuario, usuario*, agencia*',
      'audiencia*, público objetivo, blog, blogs, entrada del blog, nuevo post, nuevo artículo, visibilidad'
    ],
    software: [
      'software*, desarroll*, desarrollador*, desarrollo*, programa*, programación, programador*, informátic*, aplicación, aplicaciones, app',
      'apps, base de datos, bases de datos, datos*, servidor*, código*, api, apis, código abierto, open source, software libre, datos abiertos',
      'open data, ciberseguridad, seguridad informática, vulnerabilidad*, rgpd, privacidad, cifrado, nube, cloud, plataforma*, algoritm*',
      'inteligencia artificial, ia, aprendizaje automático, machine learning, big data, digital*, digitaliz*, digitalización, tecnolog*',
      'técnic*, arquitectura*, interoperab*, metadatos, linux, python, java, javascript, php, css, html, wordpress, drupal, scrum, ágil*, agile',
      'despliegue*, automatiz*, errores, bug, bugs, ux'
    ],
    research: [
      'investiga*, investigación, investigaciones, investigador*, científic*, ciencia*, universi*, universidad*, facultad*, laboratorio*',
      'catedrátic*, doctorado*, doctorando*, tesis, publicación, publicaciones, publica*, publicado*, artículo*, revista*, hipótesis',
      'experimento*, encuesta*, estadístic*, bibliotec*, biblioteca*, bibliotecari*, archiv*, archivo*, archivero*, documentación',
      'documentalista*, patrimonio, humanidades digitales, acceso abierto, csic, académic*, citas, congresos científicos, evaluación',
      'revisión por pares, repositorio*, editorial*, catalog*'
    ],
    teaching: [
      'enseñ*, enseñanza*, maestro*, maestra*, profesor*, profesora*, profe, profes, docente*, docencia, alumn*, alumno*, alumnado, estudiante*',
      'escuela*, colegio*, instituto*, aula*, clase, clases, lección*, curso*, curricular*, currículo*, pedagog*, didáctic*, formación*',
      'formador*, formativ*, examen, exámenes, grado, máster, master, título*, educación, educativ*, educador*, aprend*, aprendizaje*, mooc*',
      'e-learning, elearning, tutorial*, tutor*, mentor*, coach*, certifica*, capacitación*'
    ],
    policy: [
      'ministerio*, ministro*, ministra*, gobierno*, parlament*, congreso de los diputados, diputad*, senad*, senado, proyecto de ley, ley',
      'leyes, legisla*, decreto*, enmienda*, comisión, comisiones, ayuntamiento*, alcalde*, alcaldesa, concejal*, comunidad autónoma',
      'administración*, administración pública, función pública, funcionari*, política pública, políticas públicas, reforma*, normativa*',
      'regula*, directiva europea, abogad*, jurídic*, jurista*, tribunal*, derecho*, juez*, patente*, licencia*, ong, ongs, fundación*',
      'asociación*, institucion*, ciudadanía, participación ciudadana, transparencia'
    ],
    care: [
      'paciente*, hospital*, clínic*, sanitari*, sanidad, salud pública, enfermer*, médic*, medicina*, medicamento*, farmac*, terap*, diagnós*',
      'tratamiento*, atención primaria, cuidados, cuidador*, psicólog*, psiquiatr*, epidemi*, vacuna*, ensayo clínico, trabajo social',
      'trabajador social, trabajadora social, discapacidad, prevención'
    ],
    trade: [
      'comercio*, comerciante*, minorista*, mayorista*, logístic*, almacén*, transportista*, producción, fabrica*, fabricante*, fábrica*',
      'ingenier*, ingeniería*, obra, obras, construcción, constructora*, arquitect*, inmobiliari*, vivienda social, energía*, renovable*',
      'eólic*, fotovoltaic*, agricult*, agrícola*, agricultor*, ganader*, artesan*, hostelería, hotelero*, banco, bancos, banca, seguros',
      'aseguradora*, contab*, contable*, notari*, turístico*, exportación*, importación*'
    ],
    newsroom: [
      'periodis*, periodista*, periodismo, reporter*, reportaje*, entrevista*, columnista*, prensa, rueda de prensa, editor, editores, editora',
      'medios de comunicación, corresponsal*, noticia*, podcast*'
    ],
    proud: [
      'orgullo*, orgullosos de, orgullosa de, encantado de, encantados de, contentos de, nos complace, tenemos el placer, lanza*, lanzamiento*',
      'premio*, premiad*, galard*, finalista*, nominad*, hito, hitos, más información, leer más, ya disponible, nuestro equipo',
      'nuestros clientes, nuestra empresa, nueva web, anunci*, firmamos, firma de, gracias a todo el equipo, de la mano de, regístrate',
      'descubre'
    ]
  },
  life: {
    family: [
      'mamá, papá, madre, padre, padres, hermano*, hermana*, abuelo*, abuela*, tío, tía, tíos, primo, prima, primos, sobrin*, suegra, suegro',
      'cuñad*, familia*, marido, mujer, mi mujer, esposa, esposo, novio*, novia*, boda*, casar*, casad*, divorci*, bebé*, embaraz*, parto',
      'nacimiento, hijo, hija, hijos, hijas, niño*, niña*, peques, mellizos, vecin*, amigos, amigas, mi amigo, mi amiga, canguro',
      'parque infantil, chaval*'
    ],
    food: [
      'desayun*, almuerzo*, comida*, comer, comiendo, comido, cena*, cenar, merienda*, hambre, sed, café*, té, cerveza*, cerve*, caña*, vino*',
      'copa, copas, cóctel*, bar, bares, resaca, borrach*, restaurante*, tapas, tapa, tortilla*, paella*, jamón, pizza*, hamburguesa*, patatas',
      'queso*, chocolate*, tarta*, pastel*, galleta*, bizcocho*, helado*, pan, sopa*, ensalada*, pasta, sushi, barbacoa*, asado*, cocina',
      'cocinar, cocinando, receta*, rico, rica, riquísim*, delicios*, postre*, churros, gazpacho'
    ],
    music: [
      'canción, canciones, disco, discos, álbum, concierto*, guitarra*, piano, batería, vinilo*, spotify, cantante*, cantar, cantando, coro',
      'bailar, baile*, bailando, festival, festivales, música, eurovisión, karaoke, fiesta*, flamenco, reguetón, rock, dj'
    ],
    screen: [
      'película*, peli, pelis, cine, netflix, tele, televisión, serie, series, capítulo*, temporada, actor, actriz, actores, tráiler',
      'videojuego*, jugar, jugando, playstation, xbox, nintendo, cómic*, novela*, gran hermano, operación triunfo, masterchef, star wars',
      'juego de tronos, spoiler*, ver la tele, puzzle*, juegos de mesa'
    ],
    sport: [
      'fútbol*, futbol*, barça, real madrid, atleti*, atlético, betis, sevilla fc, gol, goles, penalti*, árbitro*, portero, liga, champions',
      'mundial, eurocopa, selección española, la roja, partido*, partidazo, baloncesto, nba, tenis, nadal, ciclismo, tour de francia',
      'vuelta a españa, bici*, bicicleta*, correr, corriendo, carrera popular, maratón*, running, senderismo, caminata*, caminar, nadar',
      'natación, piscina*, gimnasio*, gym, yoga, esquí*, esquiar, escalada, surf, fórmula 1, alonso, motogp, juegos olímpicos, aficionad*',
      'hincha*, medalla*, victoria, derrota, empate'
    ],
    holiday: [
      'vacaciones, playa*, camping*, tienda de campaña, sol, bronce*, maleta*, avión, aeropuerto*, viaje*, viajar, viajando, excursión*, paseo*',
      'pasear, finde, fin de semana, montaña*, mar, isla*, lago*, bosque*, zoo, castillo*, catedral*, museo*, navidad*, reyes magos, nochebuena',
      'nochevieja, año nuevo, feliz año, semana santa, carnaval*, halloween, san valentín, día de la madre, día del padre, verano, invierno',
      'otoño, primavera, puente, festivo, siesta*, feria de abril, fallas'
    ],
    home: [
      'gato*, gata, gatit*, perro*, perra, perrit*, cachorro*, conejo*, caballo*, pájaro*, mascota*, jardín*, terraza, balcón, plantas, tomates',
      'flores, sofá, cama, baño, ducha*, lavadora, limpiar, limpieza, planchar, mudanza*, mudar*, casa, piso, ikea, bricolaje, afición*, hobby*',
      'tejer, ganchillo, coser, coche*, atasco*, tren, trenes, metro, bus, autobús, retraso, renfe, estación, mercadillo, llaves, lotería*'
    ],
    weather: [
      'tiempo hace, lluvia*, llueve, lloviendo, llover, nieve*, nieva, nevando, tormenta*, viento, niebla, calor, frío, fresquito, ola de calor',
      'grados, nubes, nublado, arcoíris, paraguas, granizo, soleado'
    ],
    body: [
      'dormir, dormido, durmiendo, sueño, despert*, madrug*, cansad*, agotad*, dolor, dolor de cabeza, migraña*, gripe, fiebre, resfriad*',
      'resfriado, enferm*, dentista, peluquer*, pelo, barba, tatuaje*, vestido*, zapatos, zapatillas, vaqueros, compras, dieta, kilos, rodilla',
      'espalda, gafas'
    ],
    feeling: [
      'feliz cumpleaños, cumpleaños, cumple, felicidades, enhorabuena, buenos días, buenas noches, buenas tardes, buen finde, buenas, hola',
      'besos, beso, besitos, besazo*, abrazo*, abrazos, jaja*, jeje*, jiji*, lol, uff, ay, ole, olé, viva, mierda*, joder*, coño, puta*, puto*',
      'cabr*, gilipollas, hostia*, amor*, enamorad*, te quiero, quiero mucho, echo de menos, guap*, bonit*, precios*, hermos*, mono, monísim*',
      'divertid*, gracios*, risa*, reír, llorar, lloro, lágrimas, triste*, tristeza, enfad*, feliz, alegría, aburrid*, miedo, recuerdos',
      'infancia, nostalgia, ánimo, suerte, ojalá, dios, qué asco, por fin, chulo, chula, mola, genial, d.e.p, dep, sueños'
    ],
    citizen: [
      'atención al cliente, movistar, vodafone, móvil, teléfono, iphone, paquete, pedido, correos express, trump, rajoy, podemos, pp, psoe, vox',
      'votar, votado, votos, iglesia, rezar, misa, papa francisco, horóscopo, vergüenza, corrupt*'
    ]
  },
  self: 'yo, mí, mi, mis, me, conmigo, mío, mía, soy, estoy, tengo, voy, creo, he',
  us: 'nosotros, nosotras, nos, nuestro, nuestra, nuestros, nuestras',
  common: 'el, la, los, las, lo, un, una, unos, unas, y, e, o, u, pero, si, que, qué, quien, quién, cual, cuál, donde, dónde, cuando, cuándo, como, '
    + 'cómo, porque, por, para, en, de, del, al, a, con, sin, sobre, entre, hasta, desde, hacia, contra, es, son, era, eran, ser, sido, está, '
    + 'están, estaba, estar, hay, ha, han, había, haber, hace, hacer, hecho, hacen, va, van, ir, vamos, puede, pueden, poder, debe, deben, '
    + 'quiere, quiero, no, ni, sí, más, menos, muy, mucho, mucha, muchos, muchas, poco, tan, tanto, bien, mejor, bueno, buena, mal, todo, toda, '
    + 'todos, todas, nada, nadie, algo, alguien, algún, otro, otra, otros, otras, mismo, también, tampoco, ya, aún, todavía, siempre, nunca, '
    + 'aquí, ahí, allí, este, esta, estos, estas, esto, ese, esa, eso, aquel, él, ella, ellos, ellas, tú, te, ti, tu, tus, usted, ustedes, '
    + 'vosotros, os, le, les, se, su, sus, cada, nuevo, nueva, nuevos, gran, grande, pequeño, primer, primera, último, última, dos, tres, día, '
    + 'días, semana, año, años, vez, veces, tiempo, gente, cosa, cosas, mundo, vida, hoy, mañana, ayer, ahora, luego, después, antes, así, pues, '
    + 'entonces, gracias, vía, via, solo, sólo, parte, sea, tiene, tienen, mediante, según'
}
