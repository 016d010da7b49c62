package yuqing.archive.figures;

import java.time.Instant;

/// The instants between which the times of an incident run; null is what has not come.
///
/// @param gradedAt when a person decided the grade first
/// @param answeredAt when the people concerned were answered or a reply went out, whichever first
/// @param draftedAt, approvedAt of a reply, the first each
/// @param endedAt the end of handling in force, as corrected
/// @param filedAt when the first result of that end was filed
/// @param closedAt of the closing in force
public record CaseInstants(
    Instant discoveredAt,
    Instant receivedAt,
    Instant gradedAt,
    Instant answeredAt,
    Instant draftedAt,
    Instant approvedAt,
    Instant endedAt,
    Instant filedAt,
    Instant closedAt) {}
