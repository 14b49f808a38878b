/** What a guarded `create` costs against the bare one, taken in turn: on a PostgreSQL server, and on one inside the process. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { drizzle } from 'drizzle-orm/node-postgres'
import { pgTable, serial, text } from 'drizzle-orm/pg-core'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { guardDrizzle } from '../src/guard/adapters/drizzle.js'
import { guardPlugin } from '../src/guard/adapters/kysely.js'
import { guardPrisma } from '../src/guard/adapters/prisma.js'
import { guardSequelize } from '../src/guard/adapters/sequelize.js'
import { guardDataSource } from '../src/guard/adapters/typeorm.js'
import { createGuard, type Guard } from '../src/guard/guard.js'
import { startPostgres, TABLES } from '../tests/guard/postgres.js'
import { PrismaClient } from '../tests/guard/prisma/generated/client.js'
import { connect as connectSequelize, Tenant } from '../tests/guard/sequelize/models.js'
import { connect as connectTypeorm, Tenants } from '../tests/guard/typeorm/entities.js'
import { hasServer, startServer } from '../tests/postgres-server.js'
import { percentile, round } from './measure.js'

/** Medians in microseconds. */
export interface Overhead {
  readonly database: keyof typeof DATABASES
  readonly adapter: string
  readonly bare: number
  readonly guarded: number
  /** In per cent of the bare median. */
  readonly overhead: number
}

type Create = (name: string, comment: string) => PromiseLike<unknown>
/** Two ways to create, and how to close the connection. */
type Contest = readonly [bare: Create, guarded: Create, close: () => unknown]

const RUNS = 1000
/** Writes before the first that counts: an application runs for days, and compiles what it runs. */
const WARM_UP = 2000
/** As an agent would write it, about 150 characters. */
const COMMENT = 'Le locataire a appelé ce matin au sujet de la fuite sous l’évier. Le plombier passera jeudi entre neuf heures et midi, prévoir la clé du local.'

/** Databases with the tables of the tests. */
const DATABASES = {
  /** In a process of its own, with its default settings: a commit waits for the disk. Skipped where there is none. */
  async server() {
    if (!hasServer) return
    const folder = mkdtempSync(join(tmpdir(), 'discret-bench-guard-'))
    const { url, client, stop } = await startServer(folder)
    await client.query(TABLES)
    return {
      url,
      async stop() {
        await stop()
        rmSync(folder, { recursive: true })
      },
    }
  },
  /** On the thread that screens, in memory: writes cost least there, and what screening reads leaves the caches at each. */
  'in the process': startPostgres,
}

/** Measures each adapter; the policy reports, so that both store the same. */
export async function guardOverhead(): Promise<Overhead[]> {
  const guard = createGuard({ policy: 'report', fields: ['comment'] })
  const results: Overhead[] = []
  for (const database of Object.keys(DATABASES) as (keyof typeof DATABASES)[]) {
    for (const [adapter, open] of Object.entries(CONTESTS)) {
      const postgres = await DATABASES[database]()
      if (!postgres) continue
      results.push({ database, adapter, ...(await contest(await open(postgres.url, guard))) })
      await postgres.stop()
    }
  }
  return results
}

async function contest([bare, guarded, close]: Contest): Promise<Omit<Overhead, 'database' | 'adapter'>> {
  const times = { bare: [] as number[], guarded: [] as number[] }
  for (let run = -WARM_UP; run < RUNS; run++) {
    const pair = [['bare', bare] as const, ['guarded', guarded] as const]
    // Who begins changes from run to run.
    for (const [kind, create] of run % 2 === 0 ? pair : pair.reverse()) {
      const started = performance.now()
      await create(`${kind} ${run}`, COMMENT)
      if (run >= 0) times[kind].push(1000 * (performance.now() - started))
    }
  }
  await close()
  const medians = { bare: percentile(times.bare, 0.5), guarded: percentile(times.guarded, 0.5) }
  return { bare: Math.round(medians.bare), guarded: Math.round(medians.guarded), overhead: round((100 * (medians.guarded - medians.bare)) / medians.bare) }
}

const tenant = pgTable('tenant', { id: serial().primaryKey(), name: text().notNull(), comment: text() })

const CONTESTS: Readonly<Record<string, (url: string, guard: Guard) => Contest | Promise<Contest>>> = {
  Prisma(url, guard) {
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 1 }) })
    const guarded = guardPrisma(client, guard)
    return [(name, comment) => client.tenant.create({ data: { name, comment } }), (name, comment) => guarded.tenant.create({ data: { name, comment } }), () => client.$disconnect()]
  },
  async TypeORM(url, guard) {
    const source = await connectTypeorm(url)
    const subscribers = guardDataSource(source, guard).subscribers.splice(0)
    const save = (name: string, comment: string) => source.getRepository(Tenants).save({ name, comment })
    const guarded: Create = async (name, comment) => {
      source.subscribers.push(...subscribers)
      await save(name, comment)
      source.subscribers.splice(0)
    }
    return [save, guarded, () => source.destroy()]
  },
  Sequelize(url, guard) {
    const sequelize = guardSequelize(connectSequelize(url), guard)
    const { options } = sequelize as unknown as { options: { hooks: object } }
    const { hooks } = options
    const create: Create = (name, comment) => Tenant.create({ name, comment })
    // Models take the hooks of their connection at each write.
    const bare: Create = async (name, comment) => {
      options.hooks = {}
      await create(name, comment)
      options.hooks = hooks
    }
    return [bare, create, () => sequelize.close()]
  },
  Drizzle(url, guard) {
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    const db = drizzle(pool)
    const guarded = guardDrizzle(db, guard)
    return [(name, comment) => db.insert(tenant).values({ name, comment }), (name, comment) => guarded.insert(tenant).values({ name, comment }), () => pool.end()]
  },
  Kysely(url, guard) {
    const db = new Kysely<{ tenant: { name: string; comment: string } }>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) })
    const guarded = db.withPlugin(guardPlugin(guard))
    return [
      (name, comment) => db.insertInto('tenant').values({ name, comment }).execute(),
      (name, comment) => guarded.insertInto('tenant').values({ name, comment }).execute(),
      () => db.destroy(),
    ]
  },
}
