package yuqing.incident.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The parts of an upload, the file by the hash of its content.
///
/// @param file SHA-256 in lower-case hex
@Schema(hidden = true)
record EvidenceBody(
    @NotNull String file,
    @Size(max = 200) String title,
    @Size(max = 2000) String note,
    Instant takenAt) {}
