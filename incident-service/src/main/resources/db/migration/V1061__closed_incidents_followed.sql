-- A report of what a closed incident was about makes a new incident, which names the closed one.
alter table incident add column follows uuid references incident;
-- When its dossier was closed; valid while the state is CLOSED.
alter table incident add column closed_at timestamptz;
-- Of those closed before this was kept nothing is known that comes nearer.
update incident set closed_at = updated_at where state = 'CLOSED';
-- Which closed incidents an item was seen in.
create index sighting_by_item on sighting (url_hash) where url_hash is not null;
