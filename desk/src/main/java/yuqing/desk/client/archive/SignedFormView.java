package yuqing.desk.client.archive;

import java.time.Instant;

/// A scan of the signed form, as archive-service shows it.
///
/// @param entries of the dossier when the paper was printed; null where its code could not be read
/// @param match `MATCHES` where what was signed is what is on record
public record SignedFormView(String sha256, Instant recordedAt, Long entries, String match) {}
