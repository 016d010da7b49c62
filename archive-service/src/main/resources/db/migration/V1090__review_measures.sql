-- The measures that reviews asked for (article 14), and what came of them: derived from the entries
-- and rebuildable from them (MeasureRows). Texts lie in the entries; what is erased there goes here.
create table review_measure (
  incident         text        not null references chain on delete cascade,
  number           int         not null check (number >= 1), -- within the incident
  text             text        not null,
  owner_post       text        not null,
  owner_department text,
  due_on           date        not null, -- in the school's zone, until the end of the day
  reviewed_at      timestamptz not null, -- when the meeting was held, as stated
  -- null while it is open
  done_at          timestamptz,
  done_recorded_at timestamptz,
  done_role        text,
  done_person      text,
  done_department  text,
  note             text,
  evidence         text[],
  primary key (incident, number)
);
-- In the order of the list; most of what is asked for is open.
create index review_measure_by_due on review_measure (due_on, incident, number);
create index review_measure_open on review_measure (due_on, incident, number)
  where done_at is null;
create index review_measure_of_department
  on review_measure (owner_department, due_on, incident, number);

insert into derived_backlog select 'review-measure', incident from chain;
