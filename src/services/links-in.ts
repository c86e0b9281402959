export { linksIn } from '../domain/links.ts'
