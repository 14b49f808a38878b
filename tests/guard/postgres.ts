/** A real PostgreSQL inside the process, behind a socket that the ordinary drivers connect to. One connection at a time. */
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

/** Of tenants with notes, files and flats. */
export const TABLES = `
  create table tenant (id serial primary key, name text unique not null, comment text, tags text[], extra jsonb);
  create table note (id serial primary key, ref text unique not null, comment text not null, tenant_id int references tenant on delete cascade);
  create table file (id serial primary key, comment text not null, tenant_id int unique not null references tenant on delete cascade);
  create table flat (id serial primary key, ref text unique not null, comment text);
  create table "_FlatToTenant" ("A" int not null references flat on delete cascade, "B" int not null references tenant on delete cascade, primary key ("A", "B"));
`

/** Every comment of every table. */
const COMMENTS = `
  select text from (
    select 1 as rank, id, comment as text from tenant union all
    select 2, id, unnest(tags) from tenant union all
    select 3, id, extra->>'note' from tenant union all
    select 4, id, comment from note union all
    select 5, id, comment from file union all
    select 6, id, comment from flat
  ) texts where text is not null order by rank, id, text`

/** The database of one test file. */
export interface Postgres {
  /** For drivers and pools of one connection. */
  readonly url: string
  /** Plain SQL, past all adapters. */
  sql(statement: string): Promise<readonly Record<string, unknown>[]>
  /** Empties the tables and stores a first tenant "Ada" with the comment, a note "a-1", a file and a flat "f-1". */
  reset(comment: string): Promise<void>
  /** All comments stored. */
  comments(): Promise<readonly string[]>
  stop(): Promise<void>
}

/** Starts a database with empty tables. */
export async function startPostgres(): Promise<Postgres> {
  const database = await PGlite.create()
  await database.exec(TABLES)
  const server = new PGLiteSocketServer({ db: database, port: 0, host: '127.0.0.1' })
  await server.start()
  const sql = async (statement: string) => (await database.query<Record<string, unknown>>(statement)).rows
  return {
    url: `postgresql://postgres:postgres@${server.getServerConn()}/postgres`,
    sql,
    async reset(comment) {
      await database.exec(`truncate tenant, note, file, flat, "_FlatToTenant" restart identity cascade;
        insert into tenant (name, comment, tags) values ('Ada', '${comment}', '{}');
        insert into note (ref, comment, tenant_id) values ('a-1', '${comment}', 1);
        insert into file (comment, tenant_id) values ('${comment}', 1);
        insert into flat (ref, comment) values ('f-1', '${comment}');
        insert into "_FlatToTenant" values (1, 1);`)
    },
    comments: async () => (await sql(COMMENTS)).map(({ text }) => String(text)),
    async stop() {
      await server.stop()
      await database.close()
    },
  }
}
