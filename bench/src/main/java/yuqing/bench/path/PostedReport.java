package yuqing.bench.path;

import java.time.Duration;
import java.time.Instant;

/// A report that was taken: 201.
///
/// @param id of its incident
/// @param number of its incident, by which messages name it
/// @param reference its own, also the key under which it was posted
/// @param dueAt when it was to be sent by the plan: what it waited in this process counts too
/// @param answered from then to the answer
record PostedReport(String id, String number, String reference, Instant dueAt, Duration answered) {}
