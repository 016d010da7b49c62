package yuqing.incident.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// {@link EvidenceBody} as OpenAPI shows it: the parts of a form. A test holds the two together.
@Schema(name = "EvidenceForm", description = "multipart/form-data")
public record EvidenceDoc(
    @Schema(
            required = true,
            type = SchemaType.STRING,
            format = "binary",
            description =
                "PNG, JPEG, WebP, PDF, docx, xlsx, pptx without macros, or plain text (UTF-8),"
                    + " recognised by its content")
        String file,
    @Schema(maxLength = 200, description = "what it shows") String title,
    @Schema(maxLength = 2000) String note,
    @Schema(description = "when the picture or the page was taken; not in the future")
        Instant takenAt) {}
