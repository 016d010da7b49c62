-- A further filing that states an earlier time says when the result on the end in force was filed.
update incident i set filed_at = f.earliest
from (
  select r.incident_id, min(r.filed_at) as earliest
  from filed_result r join incident j on j.id = r.incident_id and r.recorded_at >= j.end_recorded_at
  group by r.incident_id
) f
where f.incident_id = i.id and f.earliest < i.filed_at;
