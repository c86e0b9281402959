import { keepCompiled } from './compiled.ts'

/* `npm start`. */

keepCompiled()
const { launch } = await import('./launch/run.ts')

launch(process.argv.slice(2)).then(status => process.exit(status), (thrown: unknown) => {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exit(1)
})
