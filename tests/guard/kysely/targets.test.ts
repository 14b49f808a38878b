/** Which column an assignment writes to, in SQL of MySQL and PostgreSQL that is compiled and not run. */
import { DummyDriver, Kysely, MysqlAdapter, MysqlIntrospector, MysqlQueryCompiler, PostgresQueryCompiler, type QueryCompiler, sql } from 'kysely'
import { expect, test } from 'vitest'
import { guardPlugin } from '../../../src/guard/adapters/kysely.js'
import { createGuard } from '../../../src/guard/guard.js'
import { COMMENT, REDACTED } from '../evidence/row.js'

interface Tables {
  tenant: { id: number; name: string; comment: string }
  note: { id: number; comment: string; remark: string }
}

const open = (fields: Record<string, string[]>, compiler: QueryCompiler): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new MysqlAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new MysqlIntrospector(db),
      createQueryCompiler: () => compiler,
    },
    plugins: [guardPlugin(createGuard({ policy: 'redact', fields }))],
  })

test.each<[string, (db: Kysely<Tables>) => { compile(): { readonly parameters: readonly unknown[] } }, Record<string, string[]>, unknown[]]>([
  ['a qualified column', (db) => db.updateTable('tenant').set('tenant.comment' as never, COMMENT as never), { tenant: ['comment'] }, [REDACTED]],
  ['a column of an alias', (db) => db.updateTable('tenant as t').set('t.comment' as never, COMMENT as never), { tenant: ['comment'] }, [REDACTED]],
  ['a column that sql.ref names', (db) => db.updateTable('tenant').set(sql.ref('comment') as never, COMMENT as never), { tenant: ['comment'] }, [REDACTED]],
  ['a column of one of several tables', (db) => db.updateTable(['tenant', 'note as n']).set('n.comment', COMMENT), { note: ['comment'] }, [REDACTED]],
  ['a column of another one of several tables', (db) => db.updateTable(['tenant', 'note as n']).set('n.comment', COMMENT), { tenant: ['comment'] }, [COMMENT]],
  ['a column that any of several tables may have', (db) => db.updateTable(['tenant', 'note']).set('remark' as never, COMMENT as never), { note: ['remark'] }, [REDACTED]],
  ['an object of qualified columns', (db) => db.updateTable(['tenant', 'note']).set({ 'note.remark': COMMENT } as never), { note: ['remark'] }, [REDACTED]],
  [
    'a column that is given twice',
    (db) => db.updateTable('tenant').set('comment', 'ok').set('comment', COMMENT).set('comment', 'ok'),
    { tenant: ['comment'] },
    ['ok', REDACTED, 'ok'],
  ],
])('Kysely: %s is judged by the fields of its table', (_, query, fields, parameters) => {
  for (const compiler of [new MysqlQueryCompiler(), new PostgresQueryCompiler()]) expect(query(open(fields, compiler)).compile().parameters).toEqual(parameters)
})

test('Kysely: a text for a column that only SQL names is refused, a number is not', () => {
  const db = open({ tenant: ['comment'] }, new MysqlQueryCompiler())
  const assign = (value: unknown) =>
    db
      .updateTable('tenant')
      .set(sql`comment` as never, value as never)
      .compile()
  expect(() => assign(COMMENT)).toThrow(expect.objectContaining({ code: 'guard-failed', message: expect.stringMatching(/^(?!.*alcoolique).*only SQL names/) }))
  expect(assign(1).parameters).toEqual([1])
})
