package yuqing.archive.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why the text of an entry is erased.
///
/// @param reason kept in the archive, on no topic; it does not repeat what is erased
@Schema(name = "NewErasure")
public record ErasureBody(@NotBlank @Size(max = 500) String reason) {}
