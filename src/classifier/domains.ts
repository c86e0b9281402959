/** Sites that people mostly link to for work. A site covers everything under it. */
const WORK = `
  github.com github.io gitlab.com bitbucket.org sourceforge.net stackoverflow.com stackexchange.com npmjs.com pypi.org crates.io packagist.org
  docker.com kubernetes.io huggingface.co kaggle.com jsfiddle.net codepen.io w3.org ietf.org mozilla.org apache.org readthedocs.io
  arxiv.org biorxiv.org medrxiv.org ssrn.com doi.org orcid.org researchgate.net academia.edu zenodo.org figshare.com osf.io scholar.google.com
  pubmed.ncbi.nlm.nih.gov nature.com science.org sciencedirect.com springer.com wiley.com tandfonline.com jstor.org plos.org mdpi.com acm.org ieee.org
  hal.science openedition.org hypotheses.org diva-portal.org narcis.nl worldcat.org archive-it.org
  linkedin.com lnkd.in xing.com indeed.com glassdoor.com monster.com slideshare.net speakerdeck.com prezi.com eventbrite.com eventbrite.nl meetup.com
  lanyrd.com zoom.us webex.com gotowebinar.com teams.microsoft.com miro.com trello.com atlassian.net notion.so surveymonkey.com typeform.com
  docs.google.com mailchimp.com hubspot.com salesforce.com prnewswire.com businesswire.com hbr.org mckinsey.com gartner.com forrester.com techcrunch.com
  europa.eu gov.uk overheid.nl rijksoverheid.nl tweedekamer.nl bundestag.de bund.de gouv.fr senat.fr assemblee-nationale.fr boe.es congreso.es gob.es
  riksdagen.se regeringen.se skolverket.se who.int oecd.org un.org worldbank.org coursera.org edx.org udemy.com
`

/** Sites that people mostly link to for themselves. */
const LIFE = `
  instagram.com instagr.am swarmapp.com foursquare.com 4sq.com spotify.com spoti.fi last.fm soundcloud.com bandcamp.com music.apple.com itunes.apple.com
  deezer.com shazam.com music.youtube.com setlist.fm discogs.com 8tracks.com blip.fm imdb.com letterboxd.com trakt.tv getglue.com netflix.com hbomax.com
  disneyplus.com twitch.tv steampowered.com playstation.com xbox.com nintendo.com goodreads.com librarything.com strava.com runkeeper.com endomondo.com
  nikeplus.com nike.com garmin.com fitbit.com komoot.com zwift.com untappd.com vivino.com allrecipes.com tripadvisor.com airbnb.com booking.com
  pinterest.com tumblr.com snapchat.com tiktok.com 9gag.com giphy.com imgur.com twitpic.com yfrog.com etsy.com marktplaats.nl vinted.com ebay.com
  espn.com uefa.com fifa.com nba.com skysports.com marca.com lequipe.fr kicker.de vi.nl voetbalzone.nl ajax.nl boardgamegeek.com ravelry.com
  tvtropes.org buzzfeed.com dumpert.nl buienradar.nl wordfeud.com gofundme.com
`

function listed(sites: string): ReadonlySet<string> {
  return new Set(sites.trim().split(/\s+/u))
}

const work = listed(WORK)
const life = listed(LIFE)

/** Host of an address, lower case and without `www.`; null where there is none. */
export function hostOf(link: string): string | null {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)/iu.exec(link)?.[1]?.toLowerCase()
  return host?.includes('.') ? host.replace(/^www\./u, '').replace(/\.+$/u, '') : null
}

/** Is the host this site or part of it? */
export function within(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`)
}

/** The longest listed site that holds the host decides: music.youtube.com is life, youtube.com is nothing. */
export function sideOfHost(host: string): 'work' | 'life' | null {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (work.has(rest)) return 'work'
    if (life.has(rest)) return 'life'
  }
  return null
}
