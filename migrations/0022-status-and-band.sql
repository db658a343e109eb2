-- Who filters by status and band asks for a part of the workspace whose size is kept in app.lead_count, and mostly a small
-- one; by status alone, tens of thousands were passed over for the few hot ones among them. Each of the two takes the place
-- of one without the band, so that a message writes as many indexes as before. An order over several bands is a merge.
create index lead_status_band on app.lead (workspace_id, status, band, last_active_at desc, id desc);
create index lead_band_score on app.lead (workspace_id, band, score desc, id desc);
drop index app.lead_status;
drop index app.lead_by_score;
