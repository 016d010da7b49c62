-- A department goes on reading where its merged incidents continue: the list of obligations starts from these.
create index incident_merged_of_department on incident (department) where merged_into is not null;
