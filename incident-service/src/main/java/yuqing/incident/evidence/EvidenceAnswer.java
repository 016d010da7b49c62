package yuqing.incident.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.MayBeAbsent;

/// A piece of evidence as it is shown.
///
/// @param isNew false when this incident had the same file already, whose record stays; only in
///     the answer to an upload
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Evidence")
public record EvidenceAnswer(@JsonUnwrapped EvidenceAdded record, @MayBeAbsent Boolean isNew) {}
