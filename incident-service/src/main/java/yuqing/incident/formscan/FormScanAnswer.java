package yuqing.incident.formscan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.text.FormMark;
import yuqing.incident.evidence.EvidenceAnswer;
import yuqing.incident.formscan.FormScans.FoundBy;

/// Where a scan of a signed form was put.
///
/// @param incident its id
/// @param foundBy whether the code led there, or the number that was stated
/// @param mark what the code says; null where it could not be read
/// @param evidence as which it is kept
@Schema(name = "FormScan")
public record FormScanAnswer(
    UUID incident,
    @Schema(examples = "YQ-2026-00012") String number,
    FoundBy foundBy,
    @MayBeAbsent FormMark mark,
    EvidenceAnswer evidence) {}
