-- A call that was logged stands in the conversation, so that whoever reads on there does not call again.
alter table app.message drop constraint message_kind_check;
alter table app.message add constraint message_kind_check check (
  kind in ('text', 'takeover', 'handback', 'asked', 'signed', 'closed', 'connecting', 'away', 'called'));
