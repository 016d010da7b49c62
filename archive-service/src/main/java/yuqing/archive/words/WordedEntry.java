package yuqing.archive.words;

import java.time.Instant;

/// An entry of a timeline in words.
///
/// @param at when it happened
/// @param recordedAt when its source recorded it
/// @param who by post
public record WordedEntry(long n, Instant at, Instant recordedAt, String what, String who) {}
