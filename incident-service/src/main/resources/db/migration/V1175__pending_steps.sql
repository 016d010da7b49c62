-- What waits for somebody's step is a small part of all: `GET /incidents?pending=…`.
create index difference_unsettled on difference (incident_id) where decision is null;
create index reply_drafted on reply (incident_id) where state = 'DRAFTED';
create index reply_returned on reply (incident_id, n) where state = 'RETURNED';
create index incident_result_undecided on incident (received_at desc, id desc)
  where result_text is not null and result_decision is null;
create index incident_result_returned on incident (received_at desc, id desc)
  where result_decision = 'RETURNED';
