/** Runs an example on an embedded PostgreSQL and prints what it stored: `npx tsx examples/guard/run.ts kysely`. */
import { startPostgres } from '../../tests/guard/postgres.js'

const name = process.argv[2] ?? 'prisma'
const { example } = (await import(`./${name}.ts`)) as { example(url: string): Promise<void> }
const postgres = await startPostgres()
await example(postgres.url)
console.table(await postgres.sql('select name, comment from tenant'))
await postgres.stop()
