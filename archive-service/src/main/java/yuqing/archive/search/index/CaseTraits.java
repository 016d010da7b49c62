package yuqing.archive.search.index;

import java.time.Instant;

/// What is known of a found incident beside its texts.
///
/// @param category by its name; null where the report named none
/// @param answeredAt when the people concerned were answered or a reply went out, whichever came
///     first; null while neither has
public record CaseTraits(
    String incident, String category, Instant receivedAt, Instant answeredAt) {}
