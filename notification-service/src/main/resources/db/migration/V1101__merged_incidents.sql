-- Of an incident whose last merge is not undone nobody is alerted of a difference.
alter table notified_incident add column merged_at timestamptz, add column unmerged_at timestamptz;
