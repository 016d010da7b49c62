#!/usr/bin/env bash
# Run by the image when its data folder is new: one database and one user for each service, and for
# Keycloak. No user can connect to another's database.
set -euo pipefail

database() { # NAME USER PASSWORD
  psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set "database=$1" --set "user=$2" --set "password=$3" <<'SQL'
CREATE ROLE :"user" LOGIN PASSWORD :'password';
CREATE DATABASE :"database" OWNER :"user";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
}

database incident incident_service "$YUQING_DB_PASSWORD_INCIDENT"
database escalation escalation_service "$YUQING_DB_PASSWORD_ESCALATION"
database notification notification_service "$YUQING_DB_PASSWORD_NOTIFICATION"
database archive archive_service "$YUQING_DB_PASSWORD_ARCHIVE"
database keycloak keycloak "$YUQING_DB_PASSWORD_KEYCLOAK"
