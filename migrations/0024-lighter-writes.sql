-- What a message costs: every index that a changed row stands in is written again, as no lead and no conversation gets a
-- message without a new time of its last one. So rows stand only in those that somebody looks for them in.

-- Each is asked for by what it names alone; a talk of our own widget has no external id, another bot's no token and no site.
alter table app.session drop constraint session_workspace_id_channel_external_id_key;
create unique index session_external on app.session (workspace_id, external_id, channel) where external_id is not null;
alter table app.session drop constraint session_workspace_id_resume_hash_key;
create unique index session_resume on app.session (workspace_id, resume_hash) where resume_hash is not null;
drop index app.session_lead;
create index session_lead on app.session (workspace_id, lead_id) where lead_id is not null;
drop index app.session_site;
create index session_site on app.session (workspace_id, site_id) where site_id is not null;

-- Open conversations are listed along conversation_unclosed.
drop index app.conversation_state;
create index conversation_closed on app.conversation (workspace_id, last_at desc, id desc)
  where state = 'closed' and last_seq > 0;
-- In the order in which a batch locks them, which it else sorted session by session.
drop index app.conversation_session;
create index conversation_session on app.conversation (workspace_id, session_id, id);

-- Both are written and read as a whole and never looked into; taking them apart and putting them together again for each
-- message cost a tenth of all that a message costs here. A new version of the row finds room beside the old one.
alter table app.lead_score alter column lines type json, alter column fold type json, set (fillfactor = 60);
