/** Sequelize: hooks of the whole connection. */
import { createGuard, SensitiveCommentError } from 'discret/guard'
import { guardSequelize } from 'discret/guard/sequelize'
import { connect, Tenant } from '../../tests/guard/sequelize/models.js'

const guard = createGuard({ profile: 'social-housing', fields: { Tenant: ['comment'], Note: ['comment'] } })

export async function example(url: string): Promise<void> {
  const sequelize = guardSequelize(connect(url), guard)
  await Tenant.create({ name: 'Bob', comment: 'Voisin alcoolique.' })
  try {
    await Tenant.update({ comment: 'Dépressif depuis mai.' }, { where: { name: 'Bob' } })
  } catch (error) {
    if (!(error instanceof SensitiveCommentError)) throw error
    console.log('refused:', error.fields)
  }
  await guard.allowOnce('accord écrit du 3 mars', () => Tenant.create({ name: 'Cléo', comment: 'Épileptique, prévoir un interphone.' }))
  await sequelize.close()
}
