#!/bin/sh
# Run once by the postgres image, on an empty data folder: the role that owns the schema and may create the runtime
# roles, but is no superuser; and its database.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --set=password="$OWNER_PASSWORD" <<'SQL'
create role article5_owner login createrole password :'password';
create database article5 owner article5_owner template template0 encoding 'UTF8'
  locale_provider icu icu_locale 'und' locale 'C.UTF-8';
SQL
