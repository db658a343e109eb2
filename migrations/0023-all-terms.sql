-- All terms of a search at once. Looked up one after the other, each was read from the index to its end, and terms that
-- many have alone and few together were walked for among all leads. In large workspaces a look at two thousand texts comes
-- first, as with app.share_of_term: the index is asked for the terms that are not in very many of them, the texts that it
-- finds are read for the others. Answers null where so many have all of the terms that walking an order finds them sooner,
-- or where `cap` of them were found. find_leads_covered and share_of_term are left for servers that still run.
create function app.find_leads_with(terms text[], covered boolean, cap integer, all_of_them bigint) returns uuid[]
language plpgsql stable strict security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
  inside constant uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  patterns constant text[] := array(
    select '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    from unnest(terms) with ordinality as given(term, place) order by place);
  very_many constant integer := 4 * cap;
  texts text[] := '{}';
  share double precision;
  looked_up text[] := '{}';
  read text[] := '{}';
  begun bigint;
  ended bigint;
  found uuid[];
begin
  if inside is null then
    raise exception 'no workspace is set' using errcode = '42501';
  end if;
  if cardinality(terms) not between 1 and 8 or cap not between 1 and 5001
     or (select min(length(term)) from unnest(terms) as given(term)) < 3 then
    raise exception 'terms of at least three characters and a cap up to 5001 are needed' using errcode = '22023';
  end if;
  if all_of_them >= 100000 then
    begun := (select ('x' || left(replace(lead_id::text, '-', ''), 12))::bit(48)::bigint
              from app.lead_search where workspace_id = inside order by lead_id limit 1);
    ended := (select ('x' || left(replace(lead_id::text, '-', ''), 12))::bit(48)::bigint
              from app.lead_search where workspace_id = inside order by lead_id desc limit 1);
    for quarter in 0..3 loop
      texts := texts || array(
        select case when covered then few.shown else few.search end
        from (select search, shown from app.lead_search
              where workspace_id = inside
                and lead_id >= (lpad(to_hex(begun + (ended - begun) * quarter / 4), 12, '0') || repeat('0', 20))::uuid
              order by lead_id limit 500) few);
    end loop;
    for place in 1..cardinality(patterns) loop
      share := (select count(*) from unnest(texts) as seen(line) where line like patterns[place])
               / greatest(cardinality(texts), 1)::double precision;
      if share * all_of_them > very_many then
        read := read || patterns[place];
      else
        looked_up := looked_up || patterns[place];
      end if;
    end loop;
    if cardinality(looked_up) = 0 then
      share := (select count(*) from unnest(texts) as seen(line) where line like all (patterns))
               / greatest(cardinality(texts), 1)::double precision;
      if cardinality(patterns) = 1 or share * all_of_them > cap then
        return null;
      end if;
      looked_up := patterns;
      read := '{}';
    end if;
  else
    looked_up := patterns;
  end if;
  -- The text of the statement depends on how many terms are looked up, never on what they are.
  execute format(
    'select array(select lead_id from app.lead_search where workspace_id = $1 %s and %I like all ($3) limit $4)',
    (select string_agg(format('and %I like ($2)[%s]', case when covered then 'shown' else 'search' end, place), ' ')
     from generate_series(1, cardinality(looked_up)) as place),
    case when covered then 'shown' else 'search' end)
  into found using inside, looked_up, read, cap;
  return case when cardinality(found) < cap then found end;
end $$;

grant create on schema app to :"search_role";
alter function app.find_leads_with(text[], boolean, integer, bigint) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.find_leads_with(text[], boolean, integer, bigint) from public;
grant execute on function app.find_leads_with(text[], boolean, integer, bigint) to :"app_role";
