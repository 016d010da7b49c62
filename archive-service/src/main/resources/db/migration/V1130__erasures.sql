-- What erasures left of entries is read before all else of a case; most cases have none.
create index entry_erasures on entry (incident, n) where type = 'archive.erased';
