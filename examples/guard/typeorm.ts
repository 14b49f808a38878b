/** TypeORM: a subscriber of the whole data source. */
import { createGuard, SensitiveCommentError } from 'discret/guard'
import { guardDataSource } from 'discret/guard/typeorm'
import { DataSource } from 'typeorm'
import { Notes, Tenants } from '../../tests/guard/typeorm/entities.js'

const guard = createGuard({ profile: 'social-housing', fields: { Tenant: ['comment'], Note: ['comment'] } })

export async function example(url: string): Promise<void> {
  const source = guardDataSource(await new DataSource({ type: 'postgres', url, entities: [Tenants, Notes], extra: { max: 1 } }).initialize(), guard)
  const tenants = source.getRepository(Tenants)
  await tenants.save({ name: 'Bob', comment: 'Voisin alcoolique.' })
  try {
    await tenants.save({ name: 'Dora', comment: null, notes: [{ ref: 'b-1', comment: 'Dépressif depuis mai.' }] })
  } catch (error) {
    if (!(error instanceof SensitiveCommentError)) throw error
    console.log('refused:', error.fields)
  }
  await guard.allowOnce('accord écrit du 3 mars', () => tenants.save({ name: 'Cléo', comment: 'Épileptique, prévoir un interphone.' }))
  await source.destroy()
}
