-- Of the read copy of the judgement: when the newest event taken in was published, and since when
-- the incident stands at level 2 or 1. Both are unknown of what was received before.
alter table standing add column as_of timestamptz;
alter table standing add column level_two_since timestamptz;
