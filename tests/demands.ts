import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { demandsPage } from './demands/page.ts'
import { securityPage } from './demands/security-page.ts'

/* `npm run demands`: writes the pages that are made of tables, docs/demands.md and the list in SECURITY.md. A test holds them to the tables. */

const root = resolve(import.meta.dirname, '..')
writeFileSync(join(root, 'docs', 'demands.md'), demandsPage())
const page = join(root, 'SECURITY.md')
writeFileSync(page, securityPage(readFileSync(page, 'utf8')))
