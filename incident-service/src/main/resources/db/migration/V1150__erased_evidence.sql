-- Evidence whose text and file were erased: its row stays, so that the same file is not taken in again.
alter table evidence add column erased_at timestamptz;
