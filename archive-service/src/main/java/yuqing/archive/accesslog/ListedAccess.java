package yuqing.archive.accesslog;

import java.time.Instant;
import java.util.List;

/// A row of the log: one person, incident and hour.
///
/// @param n by which rows of an hour are ordered
/// @param at the first access of the hour
/// @param incident, asked empty where it is the other
/// @param number of the incident; null where it has none
/// @param kinds in the order in which they came first
record ListedAccess(
    long n,
    Instant hour,
    Instant at,
    String incident,
    String number,
    String reader,
    boolean system,
    String asked,
    List<String> roles,
    List<String> departments,
    List<AccessKind> kinds) {}
