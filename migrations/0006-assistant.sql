-- Which model answers for a workspace, with what key and instructions, and what it costs.

create table app.assistant_setting (
  workspace_id uuid not null,
  provider text not null check (provider in ('builtin', 'installation', 'openai', 'anthropic', 'google', 'ollama')),
  -- Null means the provider's own address.
  base_url text,
  model text,
  -- Encrypted under the installation's secret; what is shown of it is its ending.
  key bytea,
  key_ending text,
  instructions text not null default '',
  -- For a million tokens, in millionths of the currency.
  input_price bigint not null default 0 check (input_price >= 0),
  output_price bigint not null default 0 check (output_price >= 0),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  -- In millionths of the currency; null means none.
  monthly_limit bigint check (monthly_limit > 0),
  first_seconds integer not null check (first_seconds between 1 and 20),
  between_seconds integer not null check (between_seconds between 1 and 20),
  total_seconds integer not null check (total_seconds between 1 and 40),
  primary key (workspace_id),
  check ((key is null) = (key_ending is null)),
  foreign key (workspace_id) references app.workspace on delete cascade
);

-- What the model cost, by day in the workspace's time zone. It tells of nobody, so it stays when a lead is deleted:
-- a limit that deleting made room under would be none.
create table app.assistant_day (
  workspace_id uuid not null,
  day date not null,
  currency text not null,
  answers integer not null default 0,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  cost bigint not null default 0,
  primary key (workspace_id, day, currency),
  foreign key (workspace_id) references app.workspace on delete cascade
);

-- Why the model gives no answers, while it does not: gone with its first answer, or another setting.
create table app.assistant_trouble (
  workspace_id uuid not null,
  code text not null,
  -- Whose address was asked; null in the operator's own network.
  host text,
  since timestamptz not null,
  last_at timestamptz not null,
  -- How many answers in a row came from the built-in assistant.
  answers integer not null,
  -- When the team was told: once, until it has worked again.
  told_at timestamptz,
  primary key (workspace_id),
  foreign key (workspace_id) references app.workspace on delete cascade
);

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['assistant_setting', 'assistant_day', 'assistant_trouble'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;
