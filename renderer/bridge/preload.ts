/** What the desktop's preload offers the page. In a browser it is not there. */
export interface Preload {
  /** Asks for the port, which then arrives as a window message. */
  connect(): void
  /** The path of a dropped or picked file; empty for a file that the page made itself. */
  pathForFile(file: File): string
}

declare global {
  interface Window {
    readonly twothirds?: Preload
  }
}

export function preload(): Preload | undefined {
  return window.twothirds
}
