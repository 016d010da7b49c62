-- What an incident takes over from one that is merged into it: beside level and category the flag of article 9. Known
-- from its next judgement on.
alter table incident add column sudden_grave boolean not null default false;
