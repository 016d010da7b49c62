package yuqing.notification.rota;

import java.time.Instant;

/// One swap of a shift: who stands for whom since when, and why.
///
/// @param from roster id
/// @param to roster id
/// @param by who recorded it: a roster id, or the client of a system
record ShiftSwap(String from, String to, String reason, Instant at, String by) {}
