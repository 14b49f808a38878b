/** Prisma: an extended client, of the same type. */
import { PrismaPg } from '@prisma/adapter-pg'
import { createGuard, SensitiveCommentError } from 'discret/guard'
import { guardPrisma } from 'discret/guard/prisma'
import { PrismaClient } from '../../tests/guard/prisma/generated/client.js'

const guard = createGuard({ profile: 'social-housing', fields: { Tenant: ['comment'], Note: ['comment'] } })

export async function example(url: string): Promise<void> {
  const prisma = guardPrisma(new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 1 }) }), guard)
  await prisma.tenant.create({ data: { name: 'Bob', comment: 'Voisin alcoolique.' } })
  try {
    await prisma.tenant.update({ where: { name: 'Bob' }, data: { notes: { create: { ref: 'b-1', comment: 'Dépressif depuis mai.' } } } })
  } catch (error) {
    if (!(error instanceof SensitiveCommentError)) throw error
    console.log('refused:', error.fields)
  }
  await guard.allowOnce('accord écrit du 3 mars', () => prisma.tenant.create({ data: { name: 'Cléo', comment: 'Épileptique, prévoir un interphone.' } }))
  await prisma.$disconnect()
}
