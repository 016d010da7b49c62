-- What an unmerge gives back. Of merges before this version the state is derived, and a review is not remembered.
alter table incident add column state_before_merge text;
update incident i set state_before_merge = case
    when filed_at is not null then 'FILED'
    when ended_at is not null then 'ENDED'
    when reopened_at is not null then 'HANDLING'
    when exists (
      select from recorded_action a where a.incident_id = i.id and a.action = 'HANDLING_STARTED'
    ) then 'HANDLING'
    else 'REPORTED' end
where merged_into is not null;

-- The incident to which a report or an item goes back; null where it is with its own incident.
alter table report_source add column merged_from uuid references incident;
alter table open_item add column merged_from uuid references incident;
create index report_source_by_origin on report_source (merged_from) where merged_from is not null;
create index open_item_by_origin on open_item (merged_from) where merged_from is not null;

-- Of merges before this version the first reports and the items seen go back; further reports stay.
update report_source s set merged_from = i.id
from incident i
where i.merged_into is not null and i.id <> s.incident_id
  and s.system = i.source_system and s.reference = i.source_reference;
update open_item o set merged_from = s.incident_id
from sighting s join absorbed_incident a on a.merged_id = s.incident_id
where s.url_hash = o.url_hash and a.into_id = o.incident_id;
