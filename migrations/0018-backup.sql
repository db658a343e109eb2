-- Backups read all workspaces, as a role that can do nothing else: nobody logs in as it, it only selects, and the server's
-- role cannot become it. Where PostgreSQL is rented nobody may make a role that goes round the policies, so each table
-- has a policy for it; the lint asks for that of tables to come.

do $$
declare
  one text;
begin
  for one in select tablename from pg_tables where schemaname = 'app' loop
    execute format('create policy backup on app.%I for select to %I using (true)', one, :'backup_role');
    execute format('grant select on app.%I to %I', one, :'backup_role');
  end loop;
end $$;

grant usage on schema app, auth, setup to :"backup_role";
grant select on all tables in schema auth, setup to :"backup_role";
