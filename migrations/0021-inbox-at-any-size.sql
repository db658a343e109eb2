-- What its lead is besides a lead, so that a box is read and counted along its own index: looking up session and lead of
-- each conversation made counting a thousand of them take longer than everything else about the inbox together.
alter table app.conversation add column aside text check (aside in ('spam', 'sample'));
update app.conversation c set aside = case when l.spam_at is not null then 'spam' else 'sample' end
from app.session s join app.lead l on l.workspace_id = s.workspace_id and l.id = s.lead_id
where s.workspace_id = c.workspace_id and s.id = c.session_id and (l.spam_at is not null or l.sample);

-- Who was asked to come where, however many wait.
create index conversation_offered on app.conversation (workspace_id, offered_to) where offered_to is not null;
