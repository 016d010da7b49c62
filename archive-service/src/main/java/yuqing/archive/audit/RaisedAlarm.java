package yuqing.archive.audit;

import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.DutyFault;

/// An alarm that the timeline holds.
///
/// @param event id of its event
record RaisedAlarm(UUID event, DutyFault fault, Instant due, Instant judgedAt, Instant foundAt) {}
