-- verify-evidence goes through the files page by page, each once.
create index evidence_by_hash on evidence (sha256);
