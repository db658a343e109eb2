-- Why a lead was lost: a code of the short list, or somebody's own words. It goes with the status.

alter table app.lead
  add column lost_reason text,
  add constraint lead_lost_reason_check
    check (lost_reason is null or (status = 'lost' and length(lost_reason) between 1 and 200));
