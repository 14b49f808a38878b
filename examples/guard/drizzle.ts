/** Drizzle: a wrapper of the database object. */
import { createGuard, SensitiveCommentError } from 'discret/guard'
import { guardDrizzle } from 'discret/guard/drizzle'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { pgTable, serial, text } from 'drizzle-orm/pg-core'
import pg from 'pg'

const tenant = pgTable('tenant', { id: serial().primaryKey(), name: text().notNull(), comment: text() })
const guard = createGuard({ profile: 'social-housing', fields: { tenant: ['comment'] } })

export async function example(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = guardDrizzle(drizzle(pool), guard)
  await db.insert(tenant).values({ name: 'Bob', comment: 'Voisin alcoolique.' })
  try {
    await db.update(tenant).set({ comment: 'Dépressif depuis mai.' }).where(eq(tenant.name, 'Bob'))
  } catch (error) {
    if (!(error instanceof SensitiveCommentError)) throw error
    console.log('refused:', error.fields)
  }
  await guard.allowOnce('accord écrit du 3 mars', () => db.insert(tenant).values({ name: 'Cléo', comment: 'Épileptique, prévoir un interphone.' }))
  await pool.end()
}
