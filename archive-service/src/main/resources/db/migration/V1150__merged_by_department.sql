-- Which incidents of a department were merged into others, which its people go on reading: asked with
-- each of their lists, figures and searches.
create index dossier_merged on dossier (department) where state = 'MERGED';
