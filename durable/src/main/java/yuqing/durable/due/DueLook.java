package yuqing.durable.due;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a look at the table found.
///
/// @param byRoom rows that may fire where they wait for room, by room; a room that is full was not
///     looked for
/// @param due other rows that are due
/// @param next when the next row becomes due; only asked where nothing was found
record DueLook(Map<DueRoom, List<DueRow>> byRoom, List<DueRow> due, Optional<Instant> next) {}
