-- What a second report states otherwise, as far as it was received: notified once, and no more once it is settled,
-- whichever comes first.
create table reported_difference (
  incident   uuid not null references notified_incident,
  difference int  not null, -- 1, 2, 3 ... within the incident
  found_at   timestamptz,   -- of the one that was notified; null while only its settlement was received
  notice     uuid references notice, -- null when it was settled before anybody was notified
  settled_at timestamptz,
  primary key (incident, difference)
);
