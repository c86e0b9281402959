/** Holds first start in sight while the made-up person is loaded, although their profile is ready by then. */
class Start {
  open = $state(false)
}

export const start = new Start()
