import { Failure } from '../../domain/failure.ts'
import type { Opened, Recogniser } from '../archive.ts'
import type { Container } from '../container.ts'
import { isClutter } from '../entries.ts'
import type { Entry } from '../entries.ts'
import { openedFrom } from '../findings.ts'
import { readWhole } from '../whole.ts'
import { openCar } from './car.ts'
import { recordsOf, repositoryIn } from './repository.ts'

/** The tree has to be walked, so the file is held in memory. The largest repositories are some hundred megabytes. */
const LARGEST = 512 * 2 ** 20
const CAR = /\.car$/i
const ASK = 'On Bluesky: Settings, Account, Export my data. It gives one file that ends in .car.'

/** Repositories of Bluesky, as one CAR file or in a folder or zip. */
export const bluesky: Recogniser = {
  wanted: names => names.filter(name => CAR.test(name) && !isClutter(name)),
  async recognise(container, { signal }): Promise<Opened | null> {
    const { entries } = container
    const entry = carIn(container)
    if (!entry) return null
    const bytes = await readWhole(entries, entry, LARGEST)
    const car = openCar(bytes)
    if (!car) throw new Failure('damaged-archive', `“${entry.name}” is no CAR file, or its beginning is damaged.`, ASK)
    const repository = repositoryIn(car)
    if (!repository) {
      const say = car.brokenAt === null ? 'holds no Bluesky repository' : 'is damaged: what the repository begins with is missing'
      throw new Failure(car.brokenAt === null ? 'wrong-archive' : 'damaged-archive', `“${entry.name}” ${say}.`, ASK)
    }
    const { did, displayName, bio } = repository
    const about = {
      network: 'bluesky' as const, account: { nativeId: did, name: displayName ?? did, displayName, bio, zone: null }, expected: null, generatedAt: null,
      whole: car.brokenAt === null, bytes: bytes.length
    }
    const naming = { label: entries.label, what: 'a Bluesky repository', hint: ASK }
    return openedFrom(about, naming, () => each(recordsOf(car, repository, entry.name, bytes.length)), signal)
  }
}

function carIn({ entries, kind }: Container): Entry | undefined {
  if (kind !== null) return kind === 'car' ? entries.list[0] : undefined
  return entries.list.find(({ name }) => CAR.test(name) && !isClutter(name))
}

async function* each<T>(list: Iterable<T>): AsyncGenerator<T, void> {
  for (const one of list) yield one
}
