/** The views of the navigation, in its order. */
export const ROUTES = ['balance', 'posts', 'queue', 'plan', 'sources', 'settings'] as const
type Main = (typeof ROUTES)[number]

/** Views that are reached from another one, which stays marked in the navigation. */
const WITHIN = { teach: 'posts', privacy: 'settings' } as const satisfies Record<string, Main>

export type Route = Main | keyof typeof WITHIN
const ALL: readonly Route[] = [...ROUTES, ...(Object.keys(WITHIN) as (keyof typeof WITHIN)[])]

/** The view of the navigation that a route belongs to. */
export function mainOf(route: Route): Main {
  return route in WITHIN ? WITHIN[route as keyof typeof WITHIN] : route as Main
}

/** Routes begin with a slash; any other fragment is a launch code and is left to the bridge. */
function parse(fragment: string): Route {
  const [, name] = /^#\/([\w-]*)/.exec(fragment) ?? []
  return ALL.find(route => route === name) ?? 'balance'
}

export function addressOf(route: Route): string {
  return `#/${route}`
}

/** Which view is in sight, kept in the fragment so that back and forward work. */
class Router {
  route = $state<Route>(parse(location.hash))

  go(route: Route): void {
    location.hash = addressOf(route)
  }

  /** For `<svelte:window onhashchange>`. */
  readonly hear = (): void => {
    this.route = parse(location.hash)
  }
}

export const router = new Router()
