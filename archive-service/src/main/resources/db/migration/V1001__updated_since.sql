-- For systems that keep a copy and ask for what has changed.
create index dossier_updated on dossier (updated_at);
