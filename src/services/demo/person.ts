/** The made-up person of the demo. Everything about her, her company and the people she talks to is invented. */
export const PERSON = {
  accountId: '771904482',
  userName: 'noor_haverdijk',
  displayName: 'Noor Haverdijk',
  bio: 'Product lead at Quillmarsh: climate software for greenhouses. Talks about growers, sensors and roadmaps. Also bikes, choir, football and soup.',
  location: 'Utrecht',
  website: 'https://quillmarsh.example/',
  createdAt: '2013-05-21T18:04:11.000Z',
  employer: 'Quillmarsh',
  site: 'quillmarsh.example',
  zone: 'Europe/Amsterdam',
  words: ['greenhouse', 'grower', 'sensor', 'roadmap', 'dashboard', 'irrigation', 'climate computer', 'release', 'product', 'customer']
} as const

export interface Stranger { readonly userName: string, readonly name: string, readonly id: string }

/** Whom she answers and passes on, by what they talk about. */
export const WORK_PEOPLE: readonly Stranger[] = [
  { userName: 'glasshouse_gus', name: 'Gus van Oerle', id: '410058831' },
  { userName: 'mostly_backlog', name: 'Ilka Brandsma', id: '88214077' },
  { userName: 'vpd_and_me', name: 'Teun Kasterman', id: '1290033487' },
  { userName: 'growlab_noord', name: 'Growlab Noord', id: '702245190' },
  { userName: 'data_by_daylite', name: 'Roos Ekelbeek', id: '93311806' },
  { userName: 'the_kas_podcast', name: 'De Kaspraters', id: '1455520943' }
]

export const LIFE_PEOPLE: readonly Stranger[] = [
  { userName: 'aunt_of_seven', name: 'Berdien', id: '60177245' },
  { userName: 'domkoor_alten', name: 'Kamerkoor De Alten', id: '340012977' },
  { userName: 'slow_wheels_030', name: 'Slow Wheels', id: '815530026' },
  { userName: 'vv_zuidrand', name: 'VV De Zuidrand', id: '290481150' },
  { userName: 'soup_and_socks', name: 'Jet', id: '1177203348' }
]
