package yuqing.archive.dossier;

import java.time.Instant;

/// What a review and a closing ask of a case.
///
/// @param filedAt when the first result of the end in force was filed; null while none is
/// @param reviewed whether a review was held at or after that
/// @param department code of the one concerned now; null until the report has come in
/// @param closed whether a closing is in force
/// @param merged whether another incident goes on in its place
public record ClosingPreconditions(
    Instant filedAt, boolean reviewed, String department, boolean closed, boolean merged) {}
