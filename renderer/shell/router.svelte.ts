export const ROUTES = ['balance', 'posts', 'queue', 'sources'] as const
export type Route = (typeof ROUTES)[number]

/** Routes begin with a slash; any other fragment is a launch code and is left to the bridge. */
function parse(fragment: string): Route {
  const [, name] = /^#\/([\w-]*)/.exec(fragment) ?? []
  return ROUTES.find(route => route === name) ?? 'balance'
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
