-- What a list or a count asks besides the order stands at the end of its index, so that no lead is looked up to learn that it
-- is not wanted. A message writes these entries anew in any case: it changes the time of the last one, which others hold.

-- By score, mostly with a status or days.
drop index app.lead_band_score;
create index lead_band_score on app.lead (workspace_id, band, score desc, id desc) include (status, last_active_at);

-- Few at a time, counted on every page and asked for whom to call.
drop index app.lead_came_back;
create index lead_came_back on app.lead (workspace_id, came_back_at)
  include (id, status, band, last_active_at, assignee_id, sample, merged_into, spam_at, blocked_at)
  where came_back_at is not null;
drop index app.lead_waiting;
create index lead_waiting on app.lead (workspace_id, waiting_since)
  include (id, band, last_active_at, assignee_id, sample, merged_into, spam_at, blocked_at)
  where waiting_since is not null;
