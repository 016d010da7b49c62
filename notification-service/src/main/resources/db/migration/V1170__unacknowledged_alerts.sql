-- What still asks for an acknowledgement, newest first: few, however many alerts there were.
create index alert_unacknowledged on alert (ordered_at desc, id desc)
  where acknowledged_at is null and settled_at is null;
