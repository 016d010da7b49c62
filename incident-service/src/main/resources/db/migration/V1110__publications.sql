-- Requests that an approved reply go out on an official channel; who edits it delivers (article 13).
create table publication (
  id uuid primary key,
  incident_id uuid not null references incident,
  reply integer not null,
  channel text not null,
  note text,
  requested_at timestamptz not null,
  delivered_at timestamptz,
  delivery_recorded_at timestamptz,
  foreign key (incident_id, reply) references reply (incident_id, n),
  unique (incident_id, reply, channel)
);
create index publication_of_channel on publication (channel, requested_at desc, id desc);

-- The liaison on file who edits the channel; null until the roster publishes it again.
alter table official_channel add column editor_person text;
create index official_channel_of_editor on official_channel (editor_person) where editor_person is not null;
