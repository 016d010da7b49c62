-- An incident that was over before it was entered: why, when it was recorded, and whether it is
-- judged. All null for one that was reported.
alter table incident
  add column afterwards_reason text,
  add column afterwards_recorded_at timestamptz,
  add column afterwards_judged boolean;
