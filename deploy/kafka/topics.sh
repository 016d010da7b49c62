#!/usr/bin/env bash
# Creates the topics that are missing; what is there stays as it is. The list, the partitions and
# the 30 days are those of yuqing.contracts.Topic, which a test holds against this file.
set -euo pipefail

BOOTSTRAP=${1:?usage: topics.sh HOST:PORT}
PARTITIONS=12
RETENTION_MS=2592000000

topic() { # NAME SETTING…
  local name=$1 setting settings=()
  shift
  for setting in "$@"; do settings+=(--config "$setting"); done
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP" --create --if-not-exists \
    --topic "$name" --partitions "$PARTITIONS" --replication-factor 1 "${settings[@]}"
}

kept() { topic "$1" cleanup.policy=delete "retention.ms=$RETENTION_MS"; }
compacted() { topic "$1" cleanup.policy=compact; }

kept yuqing.incident.v1
kept yuqing.escalation.v1
kept yuqing.decision.v1
kept yuqing.notification.v1
kept yuqing.archive.v1
compacted yuqing.roster.v1
kept yuqing.incident-service.dead
kept yuqing.escalation-service.dead
kept yuqing.notification-service.dead
kept yuqing.archive-service.dead
