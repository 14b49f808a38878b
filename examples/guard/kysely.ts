/** Kysely: a plugin. */
import { createGuard, SensitiveCommentError } from 'discret/guard'
import { guardPlugin } from 'discret/guard/kysely'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

interface Database {
  tenant: { name: string; comment: string | null }
}

const guard = createGuard({ profile: 'social-housing', fields: { tenant: ['comment'] } })

export async function example(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [guardPlugin(guard)] })
  await db.insertInto('tenant').values({ name: 'Bob', comment: 'Voisin alcoolique.' }).execute()
  try {
    await db.updateTable('tenant').set({ comment: 'Dépressif depuis mai.' }).where('name', '=', 'Bob').execute()
  } catch (error) {
    if (!(error instanceof SensitiveCommentError)) throw error
    console.log('refused:', error.fields)
  }
  await guard.allowOnce('accord écrit du 3 mars', () => db.insertInto('tenant').values({ name: 'Cléo', comment: 'Épileptique, prévoir un interphone.' }).execute())
  await db.destroy()
}
